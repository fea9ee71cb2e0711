package org.hito.testkit;

import java.util.ArrayList;
import java.util.List;

/** What somebody who reads a log should look at. */
final class Alarms {
  private static final String ALARM = "\\S+ (WARN|ERROR|FATAL) .*";
  private static final String TRACE = "\\s+(at|\\.\\.\\.|Suppressed:) .*|\\s*Caused by: .*";
  // Vert.x says with it that the machine is busy
  private static final String BUSY = "\\S+ WARN +\\[\\S*BlockedThreadChecker] .*";

  private Alarms() {}

  /** Its warnings, errors and stack traces, but not that the machine is busy. */
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
