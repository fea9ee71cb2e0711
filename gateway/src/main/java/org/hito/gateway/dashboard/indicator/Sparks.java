package org.hito.gateway.dashboard.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hito.gateway.dashboard.chart.Figure;
import org.hito.gateway.dashboard.chart.Spark;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.upstream.Upstream;

/**
 * The courses of the indicators in a list, read with one question.
 *
 * @param curves the service's answer, by code; empty if it did not answer
 */
record Sparks(Thing curves) {

  private static final String SPARKS = "/internal/v1/sparks";

  static Future<Sparks> read(Visit visit, List<Thing> indicators) {
    if (indicators.isEmpty()) {
      return Future.succeededFuture(new Sparks(Thing.none(visit.words())));
    }
    var question =
        new Question(codes(indicators, Set.of("OBSERVED")), codes(indicators, Curves.COUNTED));
    return visit
        .panel()
        .find(Upstream.METRICS, SPARKS, question)
        .map(
            found ->
                new Sparks(
                    found
                        .map(curves -> new Thing(curves, visit.words()))
                        .orElseGet(() -> Thing.none(visit.words()))));
  }

  private static List<String> codes(List<Thing> indicators, Set<String> measures) {
    return indicators.stream()
        .filter(one -> measures.contains(one.text("measure.type")))
        .map(Thing::code)
        .toList();
  }

  /** The course of one; empty if unknown. */
  RawString of(String code) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode point : curves.json().path(code)) {
      figures.add(Figure.of(LocalDate.parse(point.path(0).asText()), point.path(1).decimalValue()));
    }
    return new RawString(figures.isEmpty() ? "" : Spark.draw(figures, name(figures)));
  }

  private String name(List<Figure> figures) {
    Words words = curves.words();
    Figure first = figures.get(0);
    Figure last = figures.get(figures.size() - 1);
    if (figures.size() == 1) {
      return words.say("spark.one", words.day(last.on()));
    }
    int course = last.value().compareTo(first.value());
    String direction = course > 0 ? "RISING" : course < 0 ? "FALLING" : "LEVEL";
    return words.say(
        "spark.many",
        figures.size(),
        words.day(first.on()),
        words.day(last.on()),
        words.text("course." + direction));
  }

  /** The body sent to the service, in its own format. */
  private record Question(List<String> observed, List<String> counted) {}
}
