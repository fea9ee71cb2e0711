package org.hito.gateway.dashboard.forum;

import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.promise.Promise;
import org.hito.kit.domain.PartialDate;

/** What became of a promise since the last meeting of its forum, the most urgent first. */
enum SinceLastMeeting {
  /** It is overdue, another date was agreed, or it was dropped. */
  SLIPPED,
  /** It is older than the meeting, and there has been no report since. */
  SILENT,
  /** It was kept. */
  KEPT,
  /** It was made there, or since. */
  NEW,
  /** It is older, on time, and was reported on. */
  ON_ITS_WAY,
  /** It was settled before. */
  PAST;

  /** Those to report to the next meeting. */
  static final List<SinceLastMeeting> REPORTED = List.of(SLIPPED, SILENT, KEPT, NEW);

  /**
   * The first of these that applies.
   *
   * @param meeting the last day of that meeting
   */
  static SinceLastMeeting of(Promise promise, LocalDate meeting) {
    boolean isSettled = !promise.isOpen();
    if (isSettled && !isAfter(promise.thing().text("closedOn"), meeting)) {
      return PAST;
    }
    if (promise.isKept()) {
      return KEPT;
    }
    if (isSettled || promise.daysOverdue() > 0 || wasPutOff(promise, meeting)) {
      return SLIPPED;
    }
    if (PartialDate.tryParse(promise.madeOn()).map(day -> !day.hasPassed(meeting)).orElse(false)) {
      return NEW;
    }
    return promise.lastHeard().map(day -> day.isAfter(meeting)).orElse(false) ? ON_ITS_WAY : SILENT;
  }

  private static boolean wasPutOff(Promise promise, LocalDate meeting) {
    return promise.thing().parts("slips").stream()
        .filter(slip -> slip.has("to"))
        .map(slip -> slip.text("on"))
        .anyMatch(on -> isAfter(on, meeting));
  }

  private static boolean isAfter(String wire, LocalDate meeting) {
    return PartialDate.tryParse(wire).map(date -> date.last().isAfter(meeting)).orElse(false);
  }
}
