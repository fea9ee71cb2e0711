package org.hito.gateway.dashboard.indicator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.chart.Curve;
import org.hito.gateway.dashboard.chart.LineChart;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Panel;
import org.hito.kit.problem.ProblemException;

/**
 * What the chart of an indicator and its table are made of.
 *
 * @param series its values, including replaced ones
 * @param categories the values of its categories, likewise
 * @param labels of the documents that are their sources
 * @param areTooMany whether there are more values than their service returns at once: there are
 *     none then
 * @param history with the changes after which figures do not compare
 */
public record Figures(
    Thing indicator,
    List<Thing> series,
    List<Thing> categories,
    boolean areTooMany,
    History history,
    Labels labels,
    LocalDate today) {

  private static final int BAD_REQUEST = 400;
  private static final String TOO_LONG = "tooLong";
  private static final int CATEGORIES_ON_A_PAGE = 200;
  private static final int WIDE = 960;
  private static final int NARROW = 360;
  private static final int HEIGHT = 340;

  /** Requests the indicator, its series without categories, and its history. */
  public static List<Future<Thing>> asked(Visit visit, String code) {
    Future<Thing> indicator =
        visit.read(Upstream.METRICS, Kind.INDICATOR.collection() + "/" + code);
    return List.of(indicator, series(visit, code, ""), history(visit, code));
  }

  /** The same with categories, for the one that the page is about: 404 if there is none. */
  static List<Future<Thing>> asked(Visit visit) {
    String code = visit.code();
    Future<Thing> indicator = visit.thing(Kind.INDICATOR);
    Future<Thing> whole = series(visit, code, "");
    Future<Thing> series =
        indicator.compose(
            found ->
                Visit.all(
                        Stream.concat(
                                Stream.of(whole),
                                found.parts("dimensions").stream()
                                    .map(one -> "&dimension=" + one.text("code"))
                                    .map(dimension -> series(visit, code, dimension)))
                            .toList())
                    .map(Figures::merged));
    return List.of(indicator, series, history(visit, code));
  }

  private static Future<Thing> series(Visit visit, String code, String dimension) {
    return visit
        .read(
            Upstream.METRICS,
            Kind.INDICATOR.collection() + "/" + code + "/series?restatements=true" + dimension)
        .recover(refused -> tooLong(visit, refused));
  }

  // the only reason to refuse a series of the whole period
  private static Future<Thing> tooLong(Visit visit, Throwable refused) {
    boolean isQuery =
        refused instanceof ProblemException problem && problem.problem().status() == BAD_REQUEST;
    return isQuery
        ? Future.succeededFuture(
            new Thing(JsonNodeFactory.instance.objectNode().put(TOO_LONG, true), visit.words()))
        : Future.failedFuture(refused);
  }

  private static Future<Thing> history(Visit visit, String code) {
    return visit.read(Upstream.METRICS, History.path(code) + "?limit=" + History.PAGE);
  }

  /** One series of several. A value of two dimensions is in the series of both. */
  private static Thing merged(List<Thing> series) {
    Optional<Thing> tooLong = series.stream().filter(one -> one.flag(TOO_LONG)).findFirst();
    if (tooLong.isPresent()) {
      return tooLong.get();
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    series.stream()
        .flatMap(one -> one.parts("items").stream())
        .map(Thing::json)
        .distinct()
        .forEach(items::add);
    return new Thing(
        JsonNodeFactory.instance.objectNode().set("items", items), series.get(0).words());
  }

  /** Makes the figures from the answers. */
  public static Figures of(List<Thing> read, Labels labels, LocalDate today) {
    return of(read, History.of(read.get(2)), labels, today);
  }

  /** The names of the documents that were answered. */
  public static List<String> documents(List<Thing> read) {
    return Stream.of(read.get(0), read.get(1)).flatMap(one -> one.documents().stream()).toList();
  }

  private static Figures of(List<Thing> read, History history, Labels labels, LocalDate today) {
    Map<Boolean, List<Thing>> values =
        read.get(1).parts("items").stream()
            .collect(Collectors.partitioningBy(value -> value.has("dimensions")));
    return new Figures(
        read.get(0),
        values.get(false),
        values.get(true),
        read.get(1).flag(TOO_LONG),
        history,
        labels,
        today);
  }

  /**
   * The figures with all changes; 503 if a part is missing, and 422 if there are too many, since a
   * file cannot say what it lacks.
   */
  static Future<Figures> whole(Visit visit) {
    return Visit.all(asked(visit))
        .compose(
            read ->
                visit
                    .labels(Map.of(Kind.DOCUMENT, documents(read)))
                    .compose(
                        labels ->
                            History.whole(visit, visit.code(), read.get(2))
                                .map(history -> of(read, history, labels, visit.today()))))
        .map(
            figures -> {
              if (visit.panel().isMissing(Upstream.METRICS)) {
                throw Panel.unavailable();
              }
              if (figures.areTooMany()) {
                throw new ProblemException(422, "too-many-figures");
              }
              return figures;
            });
  }

  /** Whether there is anything to draw. */
  public boolean areDrawn() {
    return !areTooMany && !curve().isEmpty();
  }

  public Curve curve() {
    return Curves.of(this);
  }

  List<Change> changes() {
    return history.changes();
  }

  /** What a page shows: of the values of categories the newest. The files have all. */
  Figures shown() {
    List<Thing> newest =
        categories.stream()
            .sorted(Comparator.comparing((Thing value) -> value.text("on")).reversed())
            .limit(CATEGORIES_ON_A_PAGE)
            .toList();
    return new Figures(indicator, series, newest, areTooMany, history, labels, today);
  }

  /** How many values of categories a page does not show. */
  int leftOut() {
    return Math.max(0, categories.size() - CATEGORIES_ON_A_PAGE);
  }

  List<Row> rows() {
    return Rows.of(this);
  }

  String chart(int width, int height) {
    return LineChart.draw(curve(), new IndicatorChartText(indicator, labels, today), width, height);
  }

  /** The chart for wide screens and for narrow ones. */
  public String charts() {
    return chart("wide", WIDE) + chart("narrow", NARROW);
  }

  private String chart(String screen, int width) {
    return chart(width, HEIGHT).replace("class=\"chart\"", "class=\"chart " + screen + "\"");
  }
}
