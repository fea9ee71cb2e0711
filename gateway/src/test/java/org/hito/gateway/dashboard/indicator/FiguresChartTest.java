package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the chart of an indicator is drawn. */
class FiguresChartTest {

  private static String chart(String indicator, String series) {
    List<Thing> read = List.of(Things.of(indicator), Things.of(series), Things.of("{'items':[]}"));
    return Figures.of(read, Labels.none(Things.ENGLISH), LocalDate.parse("2026-11-27"))
        .chart(960, 340);
  }

  private static List<String> found(String pattern, String svg) {
    return Pattern.compile(pattern).matcher(svg).results().map(one -> one.group(1)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "100.1, 100.9, '100, 100.25, 100.5, 100.75, 101'",
    "10.1, 11, '10, 10.25, 10.5, 10.75, 11'",
    "0.0001, 0.0009, '0, 0.00025, 0.0005, 0.00075, 0.001'",
    "5000, 10000, '0, 2,500, 5,000, 7,500, 10,000'"
  })
  void theAxisNamesItsLevelsExactly(String low, String high, String levels) {
    // When
    String svg =
        chart(
            "{'code':'a','version':1}",
            "{'items':[{'on':'2025-06-30','value':%s},{'on':'2026-06-30','value':%s}]}"
                .formatted(low, high));

    // Then
    assertEquals(
        levels, String.join(", ", found("text-anchor=\"end\">([\\d.,]+)</text>", svg)), svg);
  }

  @ParameterizedTest
  @CsvSource({"LINEAR, 3", "STEP, 5"})
  void thePathIsDrawnAsItIsDefined(String path, int points) {
    // When
    String svg =
        chart(
            "{'code':'a','version':1,'path':'%s','baseline':{'value':0,'on':'2024'},"
                    .formatted(path)
                + "'targets':[{'value':5,'on':'2026'},{'value':10,'on':'2028'}]}",
            "{'items':[]}");

    // Then
    List<String> way = List.of(found("class=\"path\" points=\"([^\"]+)\"", svg).get(0).split(" "));
    assertEquals(points, way.size(), svg);
    String height = way.get(0).replaceFirst(".*,", ",");
    assertEquals(path.equals("STEP"), way.get(1).endsWith(height), svg);
  }
}
