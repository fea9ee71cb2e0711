package org.hito.metrics.evidence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Figure;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.evidence.domain.SeriesPoint;
import org.hito.metrics.evidence.domain.SeriesQuery;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Observed;

/** Reads an indicator's values by date. */
@Singleton
public class SeriesStore {

  /** Longer series are read up to one more point than this. */
  public static final int MOST_POINTS = 10_000;

  /** Larger ones, with their sources, are read up to one less point than exceeds this. */
  public static final int MOST_BYTES = SeriesSql.MOST_BYTES;

  /**
   * Points in date order.
   *
   * @param isAll false if there are more, or larger ones than fit into memory
   */
  public record Found(List<SeriesPoint> points, boolean isAll) {

    private static Found of(List<String> texts) {
      List<SeriesPoint> points =
          texts.stream()
              .limit(MOST_POINTS)
              .takeWhile(Objects::nonNull)
              .map(text -> Json.read(text, SeriesPoint.class))
              .toList();
      return new Found(points, points.size() == texts.size());
    }

    private Found map(UnaryOperator<SeriesPoint> function) {
      return new Found(points.stream().map(function).toList(), isAll);
    }
  }

  private final Today today;

  SeriesStore(Today today) {
    this.today = today;
  }

  /**
   * The values in date order: those observed, or those counted by each day. Counted values follow
   * what counts today, or, as of another moment, what was published.
   */
  public Uni<Found> read(
      Mutiny.Session session, IndicatorDefinition definition, SeriesQuery asked) {
    Map<String, Object> parameters = parameters(asked);
    parameters.put("indicator", definition.code());
    String sql = sql(definition, asked, parameters);
    Uni<Found> read = Sql.texts(session, sql, parameters).map(Found::of);
    return asked.known().isNow() && definition.measure() instanceof Counted
        ? read.map(found -> found.map(point -> fromStart(definition, point)))
        : read;
  }

  private static Map<String, Object> parameters(SeriesQuery asked) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", asked.from().toString());
    parameters.put("to", asked.to().toString());
    parameters.put("most", MOST_POINTS + 1);
    if (!asked.known().isNow()) {
      parameters.put("known", asked.known().at().toString());
    }
    return parameters;
  }

  private String sql(
      IndicatorDefinition definition, SeriesQuery asked, Map<String, Object> parameters) {
    if (definition.measure() instanceof Observed) {
      if (!asked.isOfTheWhole()) {
        parameters.put("dimension", asked.dimension());
      }
      if (!asked.part().isEmpty()) {
        parameters.put("part", asked.part());
      }
      return SeriesSql.observed(asked);
    }
    if (asked.known().isNow()) {
      return SeriesSql.COUNTED;
    }
    parameters.put("zone", today.zone().getId());
    return SeriesSql.PUBLISHED;
  }

  private static SeriesPoint fromStart(IndicatorDefinition definition, SeriesPoint counted) {
    return SeriesPoint.of(counted.on(), definition.start(counted.on()).plus(counted.value()));
  }

  /** The same for the members of a family derived from no others, by day and code. */
  public Uni<SortedMap<LocalDate, Map<String, Figure>>> read(
      Mutiny.Session session, Family family, SeriesQuery asked) {
    SortedMap<LocalDate, Map<String, Figure>> days = new TreeMap<>();
    return together(
            session, SeriesSql.observedTogether(asked), family.observed(), parameters(asked))
        .invoke(found -> found.forEach(day -> day.addTo(days, code -> Figure.ZERO)))
        .chain(() -> counted(session, family, asked, days))
        .replaceWith(days);
  }

  private Uni<Void> counted(
      Mutiny.Session session,
      Family family,
      SeriesQuery asked,
      Map<LocalDate, Map<String, Figure>> days) {
    Map<String, Object> parameters = parameters(asked);
    if (asked.known().isNow()) {
      return together(session, SeriesSql.COUNTED_TOGETHER, family.counted(), parameters)
          .invoke(
              found ->
                  found.forEach(
                      day -> day.addTo(days, code -> family.definition(code).start(day.on()))))
          .replaceWithVoid();
    }
    parameters.put("zone", today.zone().getId());
    return together(session, SeriesSql.PUBLISHED_TOGETHER, family.counted(), parameters)
        .invoke(found -> found.forEach(day -> day.addTo(days, code -> Figure.ZERO)))
        .replaceWithVoid();
  }

  private static Uni<List<Together>> together(
      Mutiny.Session session, String sql, List<String> codes, Map<String, Object> parameters) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    parameters.put("codes", String.join(",", codes));
    return Sql.read(session, sql, parameters, Together.class);
  }

  /** The values of many from a day on, of those that change on it. */
  private record Together(LocalDate on, Map<String, Figure> values) {
    void addTo(Map<LocalDate, Map<String, Figure>> days, Function<String, Figure> start) {
      Map<String, Figure> day = days.computeIfAbsent(on, same -> new HashMap<>());
      values.forEach((code, value) -> day.put(code, start.apply(code).plus(value)));
    }
  }
}
