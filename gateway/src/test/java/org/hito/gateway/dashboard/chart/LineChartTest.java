package org.hito.gateway.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineChartTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final Pattern NUMBERS =
      Pattern.compile("(?:x|y|cx|cy|x1|x2|y1|y2)=\"(-?[\\d.]+)\"|translate\\((-?[\\d.]+) ");
  private static final List<Mark> MARKS =
      List.of(
          new Mark(LocalDate.parse("1800-01-01"), Mark.Kind.DEFINITION, "<b>"),
          new Mark(LocalDate.parse("9999-12-31"), Mark.Kind.TARGET, "later"));

  private static final ChartText TEXT =
      new ChartText() {
        @Override
        public String title() {
          return "1 < 2 & \"so on\" <script>";
        }

        @Override
        public String number(BigDecimal number) {
          return number.toPlainString();
        }

        @Override
        public String exact(BigDecimal number) {
          return number.toPlainString();
        }

        @Override
        public String date(String stated) {
          return "<" + stated + ">";
        }

        @Override
        public String month(LocalDate day) {
          return day.getMonth() + " " + day.getYear();
        }

        @Override
        public String present() {
          return "Today";
        }

        @Override
        public String source() {
          return "Source: ".concat("a very long name ".repeat(40));
        }
      };

  private static Figure figure(String on, String value) {
    return Figure.of(LocalDate.parse(on), new BigDecimal(value));
  }

  private static Figure ranged(String on, String low, String high) {
    BigDecimal value = new BigDecimal(low);
    return new Figure(LocalDate.parse(on), on, value, value, new BigDecimal(high), false);
  }

  @Test
  void aRangeIsABarThatIsNamedByBothEnds() {
    // Given
    List<Figure> figures = List.of(figure("2026-01-01", "1"), ranged("2026-03-01", "2", "2.5"));

    // When
    String svg =
        LineChart.draw(
            new Curve(figures, List.of(), List.of(), List.of(), TODAY, false, false),
            TEXT,
            360,
            300);

    // Then
    assertEquals(2, svg.split("class=\"range\"", -1).length, svg);
    assertTrue(svg.contains("&lt;2026-03-01&gt;: 2–2.5"), svg);
    assertTrue(svg.contains(">2–2.5</text>"), svg);
    double top = number(svg, "class=\"range\"[^>]* y2=\"([\\d.]+)\"/>");
    double words = number(svg, "y=\"([\\d.]+)\" text-anchor=\"\\w+\">2–2.5</text>");
    assertTrue(words < top, "the number covers the bar: " + words + " " + top);
  }

  private static double number(String svg, String place) {
    Matcher found = Pattern.compile(place).matcher(svg);
    assertTrue(found.find(), svg);
    return Double.parseDouble(found.group(1));
  }

  static Stream<Arguments> curves() {
    return Stream.of(
            List.<Figure>of(),
            List.of(figure("2026-11-27", "0")),
            List.of(figure("2026-11-27", "5"), figure("2026-11-28", "5")),
            List.of(ranged("2026-01-01", "-20", "1e9"), figure("2026-05-01", "5")),
            List.of(figure("1990-01-01", "-3"), figure("2026-01-01", "1e33")),
            List.of(figure("0001-01-01", "0.0000001"), figure("9999-12-31", "0.0000002")),
            IntStream.range(0, 3_000)
                .mapToObj(day -> Figure.of(TODAY.minusDays(day), BigDecimal.valueOf(day)))
                .toList())
        .flatMap(
            figures -> Stream.of(true, false).map(isStepped -> Arguments.of(figures, isStepped)));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void everythingIsWithinThePicture(List<Figure> figures, boolean isStepped) {
    // Given
    var path = List.of(figure("2024-01-01", "1"), figure("2027-12-31", "9"));
    var curve =
        new Curve(figures, path, List.of(BigDecimal.TEN), MARKS, TODAY, isStepped, isStepped);

    // When
    String svg = LineChart.draw(curve, TEXT, 360, 300);

    // Then
    assertTrue(
        NUMBERS
            .matcher(svg)
            .results()
            .map(found -> Double.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
            .allMatch(at -> at >= 0 && at <= 361),
        svg);
    assertFalse(svg.contains("NaN"), svg);
    assertFalse(svg.contains("Infinity"), svg);
    assertFalse(svg.contains("<b>"), svg);
  }

  @Test
  void textsAreTextsOnly() {
    // When
    String svg =
        LineChart.draw(
            new Curve(List.of(), List.of(), List.of(), List.of(), TODAY, false, false),
            TEXT,
            360,
            300);

    // Then
    assertFalse(svg.contains("<script>"), svg);
    assertTrue(svg.contains("1 &lt; 2 &amp;"), svg);
  }

  @Test
  void whatIsCountedHoldsUntilTheNextCountAndUntilToday() {
    // Given
    List<Figure> figures = List.of(figure("2026-01-01", "1"), figure("2026-03-01", "4"));

    // When
    List<Figure> line =
        new Curve(figures, List.of(), List.of(), List.of(), TODAY, true, false).line();

    // Then
    assertEquals(
        List.of(
            figure("2026-01-01", "1"),
            figure("2026-03-01", "1"),
            figure("2026-03-01", "4"),
            Figure.of(TODAY, new BigDecimal("4"))),
        line);
  }

  @Test
  void marksOfTwoKindsOnOneDayAreDrawnSideBySide() {
    // Given
    var marks =
        List.of(
            new Mark(TODAY, Mark.Kind.DEFINITION, "unit"),
            new Mark(TODAY, Mark.Kind.TARGET, "more"));
    var figures = List.of(figure("2020-01-01", "1"), figure("2030-01-01", "2"));

    // When
    String svg =
        LineChart.draw(
            new Curve(figures, List.of(), List.of(), marks, TODAY, false, false), TEXT, 900, 300);

    // Then
    List<Double> places =
        Pattern.compile("translate\\(([\\d.]+) ")
            .matcher(svg)
            .results()
            .map(found -> Double.valueOf(found.group(1)))
            .toList();
    assertEquals(2, places.size());
    assertEquals(14, places.get(0) - places.get(1), 0.2);
  }
}
