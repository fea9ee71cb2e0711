package org.hito.testkit;

import java.util.ArrayList;
import java.util.List;

/** The lines of a log that need attention. */
final class Alarms {
  private static final String ALARM = "\\S+ (WARN|ERROR|FATAL) .*";
  private static final String TRACE = "\\s+(at|\\.\\.\\.|Suppressed:) .*|\\s*Caused by: .*";
  // Vert.x reports a busy machine with it
  private static final String BUSY = "\\S+ WARN +\\[\\S*BlockedThreadChecker] .*";

  private Alarms() {}

  /** Its warnings, errors and stack traces, except reports of a busy machine. */
  static List<String> in(List<String> log) {
    List<String> alarms = new ArrayList<>();
    boolean isBusy = false;
    for (String line : log) {
      isBusy = line.matches(BUSY) || (isBusy && line.matches(TRACE));
      if (!isBusy && (line.matches(ALARM) || line.matches(TRACE))) {
        alarms.add(line);
      }
    }
    return alarms;
  }
}
