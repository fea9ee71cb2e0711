package org.hito.metrics.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.sql.JsonRows;

/** Reads an indicator's values by date. */
@Singleton
public class SeriesStore {
  private static final int MOST_POINTS = 10_000;

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
    boolean isOfTheWhole() {
      return dimension.isEmpty() && part.isEmpty();
    }
  }

  /**
   * A value on a day.
   *
   * @param dimensions what part of the whole it speaks of
   * @param recordedAt when the platform learnt it, where it was observed or told
   * @param restatedAt when another value took its place, or null while it stands
   */
  public record SeriesPoint(
      LocalDate on,
      BigDecimal value,
      Map<String, String> dimensions,
      Instant recordedAt,
      Instant restatedAt) {}

  /**
   * The values in date order: what was observed; what had been counted by each day, as far as it
   * counts today; or, of an indicator made of others, what was told last on each day.
   */
  public Uni<List<SeriesPoint>> read(Mutiny.Session session, Indicator indicator, Asked asked) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("indicator", indicator.code());
    parameters.put("from", asked.from().toString());
    parameters.put("to", asked.to().toString());
    parameters.put("most", MOST_POINTS + 1);
    return JsonRows.read(session, sql(indicator, asked, parameters), parameters, SeriesPoint.class)
        .invoke(SeriesStore::checkLength);
  }

  private static String sql(Indicator indicator, Asked asked, Map<String, Object> parameters) {
    String known = asked.known().isNow() ? "" : asked.known().at().toString();
    if (indicator.definition().measure() instanceof Observed) {
      if (!known.isEmpty()) {
        parameters.put("known", known);
      }
      if (!asked.isOfTheWhole()) {
        parameters.put("dimension", asked.dimension());
      }
      if (!asked.part().isEmpty()) {
        parameters.put("part", asked.part());
      }
      return SeriesSql.observed(asked);
    }
    if (!asked.dimension().isEmpty()) {
      throw new ProblemException(422, "no-breakdown");
    }
    if (indicator.definition().measure() instanceof Counted counted && asked.known().isNow()) {
      parameters.put("start", start(indicator, counted).toPlainString());
      return SeriesSql.COUNTED;
    }
    parameters.put("known", known);
    return SeriesSql.TOLD;
  }

  private static BigDecimal start(Indicator indicator, Counted measure) {
    boolean fromBaseline =
        measure instanceof Contributed && indicator.definition().goal().baseline() != null;
    return fromBaseline ? indicator.definition().goal().baseline().value() : BigDecimal.ZERO;
  }

  private static void checkLength(List<SeriesPoint> points) {
    if (points.size() > MOST_POINTS) {
      throw new ProblemException(
          Problem.of(422, "series-too-long", Map.of("maximum", MOST_POINTS)));
    }
  }
}
