package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.chart.Mark;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.views.View;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What the chart, the table and the files of an indicator say. */
class FiguresTest {

  private static final String INDICATOR =
      "{'code':'graduates','version':7,'label':'=Graduates','name':{'en':'=Graduates','es':'Egresados'},"
          + "'unit':'people','updatedAt':'2026-11-01T00:00:00Z','measure':{'type':'OBSERVED'},'direction':'INCREASE','source':{'document':'plan','locator':'p."
          + " 3'},'baseline':{'value':100,'on':'2024','assumed':true},"
          + "'targets':[{'value':500,'on':'2027-12'}],'benchmarks':[{'label':'Costa"
          + " Rica','value':150}],"
          + "'progress':{'value':220.50,'status':'ON_TRACK','target':{'value':500,'on':'2027-12'}}}";
  private static final String SERIES =
      "{'items':[{'on':'2025-06-30','value':180,'source':{'document':'@report'},"
          + "'restatedAt':'2025-08-01T00:00:00Z'},"
          + "{'on':'2025-06-30','value':170,'source':{'document':'@report'}},"
          + "{'on':'2026-06-30','period':'2026-06','value':220.50},"
          + "{'on':'2026-06-30','value':9,'dimensions':{'country':'PA'}}]}";
  private static final String HISTORY =
      "{'items':[{'type':'progressed','at':'2026-07-01T00:00:00Z','change':{'value':{'to':1}}},"
          + "{'type':'revised','at':'2026-03-01T03:00:00Z','change':{'targets':{'from':[{'value':400,'on':'2027-12'}],"
          + "'to':[{'value':500,'on':'2027-12'}]},'unit':{'from':'persons','to':'people'}}},"
          + "{'type':'revised','at':'2025-01-01T00:00:00Z','change':{'weight':{'from':1,'to':2}}}]}";

  private static Figures figures(Words words) {
    List<Thing> read =
        List.of(Things.of(INDICATOR, words), Things.of(SERIES, words), Things.of(HISTORY, words));
    return Figures.of(read, Labels.none(words), LocalDate.parse("2026-11-27"));
  }

  @Test
  void theTableHoldsAllThatTheChartShowsAndCategoriesTheLatestFirst() {
    // When
    List<Row> rows = figures(Things.ENGLISH).rows();

    // Then
    assertEquals(
        List.of(
            "December 2027 Target 500 ",
            "June 2026 Figure 220.5 ",
            "30 Jun 2026 Figure for country: PA 9 ",
            "1 Mar 2026 Target changed  from 400 by December 2027 to 500 by December 2027",
            "1 Mar 2026 Definition changed  What changed: unit",
            "30 Jun 2025 Figure 180 replaced 1 Aug 2025, 00:00",
            "30 Jun 2025 Figure 170 ",
            "2024 Baseline 100 The source does not state the date.",
            " Benchmark 150 Costa Rica"),
        rows.stream()
            .map(row -> "%s %s %s %s".formatted(row.day(), row.what(), row.figure(), row.note()))
            .toList());
  }

  @Test
  void whatDoesNotCompareIsMarkedOnTheAxisAndExplained() {
    // Given
    Figures figures = figures(Things.SPANISH);

    // When
    List<String> legend = Legend.of(figures).stream().map(sign -> sign.words()).toList();

    // Then
    assertEquals(
        List.of(Mark.Kind.RESTATED, Mark.Kind.TARGET, Mark.Kind.DEFINITION),
        figures.curve().marks().stream().map(Mark::kind).toList());
    assertEquals(
        List.of(
            "Cifras",
            "Trayectoria a la meta",
            "Costa Rica: 150",
            "Cifra corregida",
            "Cambio de meta",
            "Cambio de definición"),
        legend);
  }

  @Test
  void whoPointsAtAFigureReadsThePeriodItWasGivenFor() {
    // When
    String svg = figures(Things.SPANISH).chart(960, 340);

    // Then
    assertEquals(
        List.of("2024: 100", "30 jun 2025: 170", "Junio 2026: 221"),
        Pattern.compile("<title>([^<]*: \\d+)</title>")
            .matcher(svg)
            .results()
            .map(one -> one.group(1))
            .toList(),
        svg);
  }

  @Test
  void aFigureOfAYearDoesNotRestateThatOfItsLastDay() {
    // Given
    String series =
        "{'items':[{'on':'2025-12-31','period':'2025','value':1,'restatedAt':'2026-02-01T00:00:00Z'},"
            + "{'on':'2025-12-31','period':'2025','value':2},{'on':'2025-12-31','value':3}]}";

    // When
    Figures figures =
        Figures.of(
            List.of(Things.of("{'code':'a'}"), Things.of(series), Things.of("{'items':[]}")),
            Labels.none(Things.ENGLISH),
            LocalDate.parse("2026-11-27"));

    // Then
    assertEquals(
        List.of("2025 true", "2025-12-31 false"),
        figures.curve().figures().stream()
            .map(figure -> figure.stated() + " " + figure.isRestated())
            .toList());
  }

  @Test
  void aPageShowsTheNewestFiguresOfCategoriesAndTheFilesAll() {
    // Given
    String categories =
        IntStream.rangeClosed(1801, 2003)
            .mapToObj("{'on':'%d-12-31','value':1,'dimensions':{'country':'PA'}}"::formatted)
            .collect(Collectors.joining(",", "{'items':[", "]}"));
    var figures =
        Figures.of(
            List.of(Things.of(INDICATOR), Things.of(categories), Things.of("{'items':[]}")),
            Labels.none(Things.ENGLISH),
            LocalDate.parse("2026-11-27"));

    // When
    List<String> shown =
        figures.shown().rows().stream()
            .filter(row -> row.what().contains("PA"))
            .map(Row::on)
            .toList();

    // Then
    assertEquals(200, shown.size());
    assertEquals("2003-12-31", shown.get(0));
    assertEquals("1804-12-31", shown.get(199));
    assertEquals(3, figures.leftOut());
    assertEquals(206, figures.rows().size());
  }

  @Test
  void theFileOfTheTableCannotRunFormulas() {
    // When
    String csv = IndicatorTable.csv(figures(Things.ENGLISH));

    // Then
    List<String> lines = csv.lines().toList();
    assertEquals("on,what,value,unit,note,source", lines.get(0));
    assertEquals("2027-12,Target,500,people,,", lines.get(1));
    assertEquals("2026-06,Figure,220.5,people,,", lines.get(2));
    assertEquals("2025-06-30,Figure,170,people,,'@report", lines.get(7));
    assertEquals(10, lines.size());
  }

  @Test
  void theDocumentSaysAllThatOneMustKnowToUseTheFigures() {
    // When
    var document = IndicatorDocument.document(figures(Things.SPANISH), "es");

    // Then
    assertEquals("2026-11-27", document.get("asOf"));
    assertEquals("7", document.get("version").toString());
    assertEquals("\"people\"", document.get("unit").toString());
    assertTrue(document.get("definition").toString().contains("OBSERVED"));
    assertTrue(document.get("source").toString().contains("p. 3"));
    assertEquals(3, ((List<?>) document.get("values")).size());
    assertEquals(1, ((List<?>) document.get("categories")).size());
    assertTrue(
        View.json(document)
            .body()
            .toString()
            .contains("\"changes\":[{\"on\":\"2026-03-01\",\"what\":\"TARGET\",\"note\":\"de 400"));
    assertFalse(document.containsKey("strategy"));
  }

  @Test
  void thePictureIsADocumentThatSaysWhereItIsFrom() throws Exception {
    // Given
    var hostile =
        Things.of(
            INDICATOR.replace("=Graduates", "<script>\\u0001&\\ud83d\\ude00" + "x".repeat(10_000)));
    var figures =
        new Figures(
            hostile,
            Things.of(SERIES).parts("items"),
            List.of(),
            false,
            new History(List.of(), true),
            Labels.none(Things.ENGLISH),
            LocalDate.parse("2026-11-27"));

    // When
    String picture = IndicatorPicture.picture(figures);

    // Then
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(picture)));
    assertEquals("svg", parsed.getDocumentElement().getTagName());
    assertEquals(0, parsed.getElementsByTagName("script").getLength());
    String text = parsed.getDocumentElement().getTextContent();
    assertTrue(text.contains("as of 27 Nov 2026, version 7. Source: plan"), text);
  }

  @Test
  void aRangeIsShownByBothOfItsEnds() {
    // Given
    var indicator = Things.of("{'code':'x','unit':'people'}");
    var series =
        Things.of("{'items':[{'on':'2026-06-30','value':10,'range':{'from':10,'to':15}}]}");
    var figures =
        new Figures(
            indicator,
            series.parts("items"),
            List.of(),
            false,
            new History(List.of(), true),
            Labels.none(Things.ENGLISH),
            LocalDate.parse("2026-11-27"));

    // When
    String csv = IndicatorTable.csv(figures);

    // Then
    assertEquals("10–15", figures.rows().get(0).figure());
    assertEquals(
        List.of("on,what,value,from,to,unit,note,source", "2026-06-30,Figure,10,10,15,people,,"),
        csv.lines().toList());
  }
}
