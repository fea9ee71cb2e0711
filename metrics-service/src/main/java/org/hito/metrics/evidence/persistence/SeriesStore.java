package org.hito.metrics.evidence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Source;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.sql.JsonRows;

/** Reads an indicator's values by date. */
@Singleton
public class SeriesStore {
  private static final int MOST_POINTS = 10_000;

  private final Today today;

  SeriesStore(Today today) {
    this.today = today;
  }

  /**
   * What of a series is asked for.
   *
   * @param known as known when
   * @param dimension what the values are broken down by, empty for the whole
   * @param part one part of that dimension, empty for every one
   * @param restatements true for the values that stood once, too
   */
  public record Asked(
      LocalDate from,
      LocalDate to,
      KnownOn known,
      String dimension,
      String part,
      boolean restatements) {
    public boolean isOfTheWhole() {
      return dimension.isEmpty() && part.isEmpty();
    }
  }

  /**
   * A value on a day.
   *
   * @param dimensions what part of the whole it speaks of
   * @param source where it was read, or null
   * @param recordedAt when the platform learnt it, where it was observed or told
   * @param restatedAt when another value took its place or it was withdrawn, or null while it
   *     stands
   * @param withdrawn that it was withdrawn, or null
   */
  public record SeriesPoint(
      LocalDate on,
      BigDecimal value,
      Map<String, String> dimensions,
      Source source,
      Instant recordedAt,
      Instant restatedAt,
      Withdrawal withdrawn) {

    /** A value that was worked out. */
    public static SeriesPoint of(LocalDate on, BigDecimal value) {
      return new SeriesPoint(on, value, null, null, null, null, null);
    }
  }

  /**
   * The values in date order: what was observed; or what had been counted by each day, as far as it
   * counts today, and as it was told where another moment is asked about.
   */
  public Uni<List<SeriesPoint>> read(
      Mutiny.Session session, IndicatorDefinition definition, Asked asked) {
    Map<String, Object> parameters = parameters(asked);
    parameters.put("indicator", definition.code());
    String sql = sql(definition, asked, parameters);
    return JsonRows.read(session, sql, parameters, SeriesPoint.class)
        .invoke(points -> checkLength(points.size()));
  }

  private static Map<String, Object> parameters(Asked asked) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", asked.from().toString());
    parameters.put("to", asked.to().toString());
    parameters.put("most", MOST_POINTS + 1);
    if (!asked.known().isNow()) {
      parameters.put("known", asked.known().at().toString());
    }
    return parameters;
  }

  private String sql(IndicatorDefinition definition, Asked asked, Map<String, Object> parameters) {
    if (definition.measure() instanceof Observed) {
      if (!asked.isOfTheWhole()) {
        checkBreakdown(definition.breakdowns(), asked);
        parameters.put("dimension", asked.dimension());
      }
      if (!asked.part().isEmpty()) {
        parameters.put("part", asked.part());
      }
      return SeriesSql.observed(asked);
    }
    if (asked.known().isNow()) {
      parameters.put("start", definition.start().toPlainString());
      return SeriesSql.COUNTED;
    }
    parameters.put("zone", today.zone().getId());
    return SeriesSql.TOLD;
  }

  private static void checkBreakdown(List<Breakdown> declared, Asked asked) {
    List<String> codes = declared.stream().map(Breakdown::code).toList();
    QueryValues.oneOf("dimension", asked.dimension(), codes);
    List<String> parts = declared.get(codes.indexOf(asked.dimension())).values();
    if (!asked.part().isEmpty() && !parts.isEmpty()) {
      QueryValues.oneOf("dimension", asked.part(), parts);
    }
  }

  /** The same of a whole family's members that are made of no others, by day and code. */
  public Uni<SortedMap<LocalDate, Map<String, BigDecimal>>> read(
      Mutiny.Session session, Family family, Asked asked) {
    SortedMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
    return together(
            session, SeriesSql.observedTogether(asked), family.observed(), parameters(asked))
        .invoke(found -> found.forEach(day -> day.addTo(days, code -> BigDecimal.ZERO)))
        .chain(() -> counted(session, family, asked, days))
        .invoke(() -> checkLength(days.size()))
        .replaceWith(days);
  }

  private Uni<Void> counted(
      Mutiny.Session session,
      Family family,
      Asked asked,
      Map<LocalDate, Map<String, BigDecimal>> days) {
    Map<String, Object> parameters = parameters(asked);
    if (asked.known().isNow()) {
      return together(session, SeriesSql.COUNTED_TOGETHER, family.counted(), parameters)
          .invoke(
              found ->
                  found.forEach(day -> day.addTo(days, code -> family.definition(code).start())))
          .replaceWithVoid();
    }
    parameters.put("zone", today.zone().getId());
    return together(session, SeriesSql.TOLD_TOGETHER, family.counted(), parameters)
        .invoke(found -> found.forEach(day -> day.addTo(days, code -> BigDecimal.ZERO)))
        .replaceWithVoid();
  }

  private static Uni<List<Together>> together(
      Mutiny.Session session, String sql, List<String> codes, Map<String, Object> parameters) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    parameters.put("codes", String.join(",", codes));
    return JsonRows.read(session, sql, parameters, Together.class);
  }

  /** What many come to from a day on, those of them that come to something else. */
  private record Together(LocalDate on, Map<String, BigDecimal> values) {
    void addTo(Map<LocalDate, Map<String, BigDecimal>> days, Function<String, BigDecimal> start) {
      Map<String, BigDecimal> day = days.computeIfAbsent(on, same -> new HashMap<>());
      values.forEach((code, value) -> day.put(code, start.apply(code).add(value)));
    }
  }

  private static void checkLength(int points) {
    if (points > MOST_POINTS) {
      throw new ProblemException(
          Problem.of(422, "series-too-long", Map.of("maximum", MOST_POINTS)));
    }
  }
}
