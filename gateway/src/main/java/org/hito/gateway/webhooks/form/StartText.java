package org.hito.gateway.webhooks.form;

import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.kit.domain.DayOrInstant;
import org.hito.kit.json.Fields;

/** Where to begin, as clients write it: a word, an instant or a position. */
public final class StartText {

  public static final String NOW = "now";
  public static final String BEGINNING = "beginning";

  private StartText() {}

  /** The text of a member; null if it is absent or invalid. */
  public static String read(Fields fields, String name) {
    return fields.parsed(
        name, text -> Optional.of(text).filter(StartText::isReadable), "not-a-start");
  }

  private static boolean isReadable(String text) {
    return text.equals(NOW)
        || text.equals(BEGINNING)
        || instant(text).isPresent()
        || Position.decode(text, Topics.count()).isPresent();
  }

  /** The instant in a text. */
  public static Optional<Instant> instant(String text) {
    // Kafka accepts no time before the epoch
    return DayOrInstant.tryParseInstant(text).filter(one -> !one.isBefore(Instant.EPOCH));
  }
}
