package org.hito.gateway.dashboard.chart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hito.gateway.documents.Published;
import org.hito.gateway.exchange.Sha256;

/** A chart as a file of its own: with its heading, legend and style inside. */
public final class Picture {

  public static final int WIDTH = 960;

  private static final String STYLE =
      new String(Published.bytes("/META-INF/hito/dashboard/picture.css"), StandardCharsets.UTF_8);

  /** Allows browsers its own style, and nothing else. */
  public static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'".formatted(digest());

  private static final int HEAD = 72;
  private static final int LINE = 24;
  private static final int CHARACTERS = 100; // that fit in a line

  private Picture() {}

  /**
   * The whole document.
   *
   * @param chart its markup
   * @param legend of the signs on it
   */
  public static String of(
      String heading, String sentence, String chart, int chartHeight, List<Sign> legend) {
    int whole = HEAD + chartHeight + LINE * legend.size() + 16;
    StringBuilder signs = new StringBuilder();
    for (int at = 0; at < legend.size(); at++) {
      double y = HEAD + chartHeight + LINE * (at + 0.5);
      signs
          .append(legend.get(at).draw(20, y))
          .append(text("", 44, y + 4, Svg.cut(legend.get(at).words(), CHARACTERS + 30)));
    }
    String picture =
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d"><style>%3$s</style><rect class="paper" width="%1$d" height="%2$d"/>%4$s%5$s%6$s%7$s</svg>
        """
            .formatted(
                WIDTH,
                whole,
                STYLE,
                text("heading", 16, 30, Svg.cut(heading, CHARACTERS - 10)),
                text("sentence", 16, 54, Svg.cut(sentence, CHARACTERS + 20)),
                chart.replaceFirst(
                    "<svg ",
                    "<svg y=\"%d\" width=\"%d\" height=\"%d\" "
                        .formatted(HEAD, WIDTH, chartHeight)),
                signs);
    return picture.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  private static String text(String style, double x, double y, String text) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(style, Svg.at(x), Svg.at(y), Svg.escaped(text));
  }

  private static String digest() {
    return Base64.getEncoder().encodeToString(Sha256.of(STYLE));
  }
}
