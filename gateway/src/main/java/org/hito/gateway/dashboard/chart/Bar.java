package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.util.Locale;

/** Draws how far an indicator has come, and how far it should be by now. */
public final class Bar {

  private static final int LENGTH = 160;

  private Bar() {}

  /**
   * The markup of the bar. The numbers are next to it, so screen readers skip it.
   *
   * @param achievement the share of the way from baseline to target; below 0 the bar is empty,
   *     above 1 full
   * @param expected the share expected by now, or null
   */
  public static String draw(BigDecimal achievement, BigDecimal expected) {
    String mark =
        expected == null
            ? ""
            : "<rect class=\"mark\" x=\"%s\" y=\"0\" width=\"2\" height=\"12\"/>"
                .formatted(at(expected));
    return """
        <svg class="bar" viewBox="0 0 %d 12" preserveAspectRatio="none" aria-hidden="true"><rect class="back" y="2" width="%d" height="8"/><rect class="fill" y="2" width="%s" height="8"/>%s</svg>
        """
        .formatted(LENGTH, LENGTH, at(achievement), mark)
        .strip();
  }

  private static String at(BigDecimal share) {
    double within = Math.max(0, Math.min(1, share.doubleValue()));
    return String.format(Locale.ROOT, "%.1f", within * LENGTH);
  }
}
