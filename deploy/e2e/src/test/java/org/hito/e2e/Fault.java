package org.hito.e2e;

import java.util.Map;

/**
 * A fault of the platform under test, and the alert it must raise.
 *
 * @param labels of the alert, among others
 * @param begin makes it, and returns what ends it
 */
record Fault(String alert, Map<String, String> labels, Beginning begin) {

  /** A fault of a job. */
  Fault(String alert, String job, Beginning begin) {
    this(alert, Map.of("job", job), begin);
  }

  /** What makes a fault. */
  @FunctionalInterface
  interface Beginning {
    Ending begin() throws Exception;
  }

  /** What ends a fault. */
  @FunctionalInterface
  interface Ending {
    void end() throws Exception;
  }

  /** One more alert that an earlier fault must raise. */
  static Fault too(String alert, String job) {
    return new Fault(alert, job, () -> () -> {});
  }
}
