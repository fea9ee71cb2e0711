package org.hito.metrics.rebuild.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The result of a drill.
 *
 * @param lacked from the newest fact in the restored database to the newest that was published:
 *     what would be lost
 * @param differences wrong values, as restored and after the rebuild from the topics
 * @param corrected indicators that the rebuild changed: the topics know more than the backup
 * @param finished when it ended
 */
record DrillReport(Duration lacked, int differences, int corrected, Instant finished) {

  /** For Prometheus. A drill that found differences does not count as successful. */
  String figures(Instant began) {
    StringBuilder figures = new StringBuilder();
    add(
        figures,
        "rpo_seconds",
        "From the newest fact in the backup to the newest that was published",
        seconds(lacked));
    add(
        figures,
        "rto_seconds",
        "From the beginning of restoring to the end of the audit",
        seconds(Duration.between(began, finished)));
    add(figures, "differences", "Wrong values in the restored database", differences);
    add(
        figures,
        "corrected_indicators",
        "Indicators that were brought up to date from the topics",
        corrected);
    if (differences == 0) {
      add(
          figures,
          "success_timestamp_seconds",
          "When the last good drill was done",
          finished.toEpochMilli() / 1e3);
    }
    return figures.toString();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static void add(StringBuilder figures, String name, String what, double value) {
    figures.append(
        String.format(
            Locale.ROOT,
            """
            # HELP hito_restore_drill_%1$s %2$s
            # TYPE hito_restore_drill_%1$s gauge
            hito_restore_drill_%1$s %3$.3f
            """,
            name,
            what,
            value));
  }
}
