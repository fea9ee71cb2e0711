package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.kit.domain.PartialDate;

/**
 * The dates of a commitment that was made in a meeting; the meeting must not contradict them.
 *
 * @param commitment its code
 * @param recordedOn the day on which it was recorded, perhaps before its meeting
 * @param earliestOn the earliest date on which anything happened to it, or null
 * @param due its due dates: the original one and the one agreed now
 */
public record Promise(
    String commitment, LocalDate recordedOn, PartialDate earliestOn, List<PartialDate> due) {

  public Promise {
    due = List.copyOf(due);
  }

  /** A date that contradicts a meeting that begins on that day, if any. */
  Optional<PartialDate> earlierThan(PartialDate from) {
    return Stream.concat(
            Stream.ofNullable(earliestOn)
                .filter(date -> date.isBefore(from) && date.hasPassed(recordedOn)),
            due.stream().filter(date -> date.isBefore(from)))
        .findFirst();
  }
}
