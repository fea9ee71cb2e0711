package org.hito.gateway.dashboard.chart;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;

/**
 * A sign on a chart, and its meaning.
 *
 * @param style of a line; empty for a mark
 * @param mark null for a line
 */
@TemplateData
public record Sign(String style, Mark.Kind mark, String words) {

  public static Sign line(String style, String words) {
    return new Sign(style, null, words);
  }

  public static Sign of(Mark.Kind mark, String words) {
    return new Sign("", mark, words);
  }

  /** Its markup, a line or a shape around a place. */
  public String draw(double x, double y) {
    return mark == null
        ? "<line class=\"%s\" x1=\"%s\" y1=\"%3$s\" x2=\"%4$s\" y2=\"%3$s\"/>"
            .formatted(style, Svg.at(x - 11), Svg.at(y), Svg.at(x + 11))
        : mark.draw(x, y, Svg.escaped(words));
  }

  /** The same as a separate picture; screen readers skip it, since the words are next to it. */
  public RawString picture() {
    return new RawString(
        "<svg class=\"sign\" width=\"22\" height=\"14\" viewBox=\"0 0 22 14\" aria-hidden=\"true\">%s</svg>"
            .formatted(draw(11, 7)));
  }
}
