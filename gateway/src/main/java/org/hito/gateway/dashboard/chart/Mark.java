package org.hito.gateway.dashboard.chart;

import java.time.LocalDate;

/**
 * A mark on the time axis: from here on figures mean something else than before.
 *
 * @param title shown to readers who point at it
 */
public record Mark(LocalDate on, Kind kind, String title) {

  static final int WIDTH = 14;

  /** What happened there; each has a shape of its own. */
  public enum Kind {
    RESTATED("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z"),
    DEFINITION("M0-6 6 0 0 6-6 0Z"),
    TARGET("M0-6 6 5-6 5Z");

    private final String outline;

    Kind(String outline) {
      this.outline = outline;
    }

    /** Its shape around a place; the title is already escaped. */
    String draw(double x, double y, String title) {
      return "<path class=\"mark\" transform=\"translate(%s %s)\" d=\"%s\"><title>%s</title></path>"
          .formatted(Svg.at(x), Svg.at(y), outline, title);
    }
  }
}
