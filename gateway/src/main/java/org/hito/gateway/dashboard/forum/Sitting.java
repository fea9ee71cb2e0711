package org.hito.gateway.dashboard.forum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/** Which meetings of a forum were the last and will be the next. */
final class Sitting {

  private static final Set<String> HELD = Set.of("HELD", "CLOSED");

  private Sitting() {}

  /** The latest one that was held. */
  static Optional<Thing> last(List<Thing> meetings) {
    return meetings.stream()
        .filter(meeting -> HELD.contains(meeting.text("status")) && meeting.has("from"))
        .max(Comparator.comparing(Sitting::from));
  }

  /** The first one that is to come; one whose day has passed may still be held. */
  static Optional<Thing> next(List<Thing> meetings) {
    return meetings.stream()
        .filter(meeting -> meeting.text("status").equals("PLANNED"))
        .min(Comparator.comparing(Sitting::from));
  }

  /** The last day on which a meeting was held. */
  static LocalDate end(Thing meeting) {
    String wire = meeting.has("to") ? meeting.text("to") : meeting.text("from");
    return PartialDate.parse(wire).last();
  }

  private static LocalDate from(Thing meeting) {
    return PartialDate.tryParse(meeting.text("from")).map(PartialDate::first).orElse(LocalDate.MAX);
  }
}
