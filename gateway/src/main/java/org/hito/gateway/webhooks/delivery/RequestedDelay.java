package org.hito.gateway.webhooks.delivery;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * The delay that a receiver requests with {@code Retry-After}: seconds, or a date in any of the
 * three forms of RFC 9110 §5.6.7.
 */
final class RequestedDelay {

  // no form of a date is longer, and the reader of dates would throw
  private static final int LONGEST = 64;

  private RequestedDelay() {}

  /** How long to wait; zero if not given. */
  static Duration of(String header, Instant now) {
    if (header == null) {
      return Duration.ZERO;
    }
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Date until = text.length() > LONGEST ? null : DateFormatter.parseHttpDate(text);
    return until == null || until.toInstant().isBefore(now)
        ? Duration.ZERO
        : Duration.between(now, until.toInstant());
  }
}
