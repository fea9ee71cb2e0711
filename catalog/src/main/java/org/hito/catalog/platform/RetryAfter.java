package org.hito.catalog.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads {@code Retry-After}: seconds, or a date in the form that senders must use (RFC 9110
 * §5.6.7), as proxies in front of the platform may.
 */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to wait; empty if the text says nothing. */
  static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,4}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }
}
