package org.hito.gateway.dashboard.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.domain.PartialDate;

/** The table next to the chart: all that the chart shows, and categories, the latest first. */
final class Rows {

  private static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing(Rows::lastDay).reversed();

  private Rows() {}

  static List<Row> of(Figures figures) {
    Thing indicator = figures.indicator();
    Labels labels = figures.labels();
    Words words = indicator.words();
    return Stream.of(
            rows(figures.series().stream(), "FIGURE", Rows::figureNote, labels),
            figures.categories().stream().map(value -> category(value, labels)),
            rows(indicator.parts("targets").stream(), "TARGET", Rows::statedNote, labels),
            rows(baseline(indicator), "BASELINE", Rows::statedNote, labels),
            rows(indicator.parts("benchmarks").stream(), "BENCHMARK", Rows::benchmarkNote, labels),
            figures.changes().stream().map(change -> row(change, words)))
        .flatMap(some -> some)
        .sorted(LATEST_FIRST)
        .toList();
  }

  private static Stream<Row> rows(
      Stream<Thing> stated, String kind, Function<Thing, String> note, Labels labels) {
    return stated.map(one -> Row.of(one.words().text("row." + kind), one, note.apply(one), labels));
  }

  private static Row category(Thing value, Labels labels) {
    return Row.of(
        value.words().say("row.category", category(value)), value, figureNote(value), labels);
  }

  /** Such as {@code country: PA, sex: F}. */
  private static String category(Thing value) {
    return value.json().get("dimensions").properties().stream()
        .map(dimension -> dimension.getKey() + ": " + dimension.getValue().textValue())
        .collect(Collectors.joining(", "));
  }

  private static Stream<Thing> baseline(Thing indicator) {
    return indicator.has("baseline.value") ? Stream.of(indicator.part("baseline")) : Stream.of();
  }

  private static String figureNote(Thing value) {
    if (value.has("withdrawn")) {
      return value
          .words()
          .say("indicator.withdrawn", value.localised("withdrawn.reasonText", "withdrawn.reason"));
    }
    return value.has("restatedAt")
        ? value.words().say("indicator.restated", value.moment("restatedAt"))
        : statedNote(value);
  }

  private static String statedNote(Thing stated) {
    if (stated.has("derivedFrom")) {
      return stated.words().say("row.derived", stated.localised("derivedFrom"));
    }
    return stated.flag("assumed") ? stated.words().text("row.assumed") : "";
  }

  private static String benchmarkNote(Thing benchmark) {
    return benchmark.label();
  }

  private static Row row(Change change, Words words) {
    return new Row(
        change.on().toString(),
        words.text("mark." + change.kind()),
        Thing.none(words),
        change.note(),
        List.of(),
        words);
  }

  private static LocalDate lastDay(Row row) {
    return PartialDate.tryParse(row.on()).map(PartialDate::last).orElse(LocalDate.MIN);
  }
}
