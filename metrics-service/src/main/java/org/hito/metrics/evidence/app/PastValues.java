package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.domain.SeriesPoint;
import org.hito.metrics.evidence.domain.SeriesQuery;
import org.hito.metrics.evidence.persistence.SeriesStore;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.KnownOn;

/**
 * The value of an indicator on a past day, and the value it was known to have at a past moment. The
 * definitions of that moment apply: its own and those of everything it is derived from.
 */
@ApplicationScoped
class PastValues {

  private final FamilyReader families;
  private final LeafValues values;
  private final SeriesStore series;

  PastValues(FamilyReader families, LeafValues values, SeriesStore series) {
    this.families = families;
    this.values = values;
    this.series = series;
  }

  /**
   * An indicator with its value on a day; empty when it was not yet defined. A counted value is
   * known for every day only as of now. As of another moment it is the value published then, and is
   * known for that moment's day or a later one.
   *
   * @param known as known when; {@link KnownOn#NOW} for all that is known
   */
  Uni<Optional<PastIndicator>> look(
      Mutiny.Session session, String code, LocalDate day, KnownOn known) {
    return families
        .read(session, code, known)
        .invoke(family -> checkKnown(family, day, known))
        .chain(
            family ->
                values
                    .read(session, family, day, known)
                    .map(leaves -> family.on(day, leaves).of(code))
                    .map(
                        then ->
                            Optional.ofNullable(family.members().get(code))
                                .map(one -> new PastIndicator(one.definition(), then))));
  }

  private static void checkKnown(Family family, LocalDate day, KnownOn known) {
    if (!known.isNow() && day.isBefore(known.day()) && !family.counted().isEmpty()) {
      throw new ProblemException(422, "not-known-so");
    }
  }

  /** An indicator's values by date; none when it was not yet defined at the moment asked about. */
  Uni<List<SeriesPoint>> series(Mutiny.Session session, String code, SeriesQuery query) {
    return families
        .read(session, code, query.known())
        .chain(
            family ->
                family.members().containsKey(code)
                    ? series(session, family, code, query)
                    : Uni.createFrom().item(List.of()));
  }

  private Uni<List<SeriesPoint>> series(
      Mutiny.Session session, Family family, String code, SeriesQuery query) {
    IndicatorDefinition definition = family.definition(code);
    if (!query.isOfTheWhole()) {
      checkBreakdown(definition, query);
    }
    return definition.measure() instanceof Derived
        ? derived(session, family, code, query)
        : series.read(session, definition, query).map(PastValues::complete);
  }

  private static void checkBreakdown(IndicatorDefinition definition, SeriesQuery query) {
    if (!(definition.measure() instanceof Observed)) {
      throw new ProblemException(422, "no-breakdown");
    }
    List<Breakdown> declared = definition.breakdowns();
    List<String> codes = declared.stream().map(Breakdown::code).toList();
    QueryValues.oneOf("dimension", query.dimension(), codes);
    List<String> parts = declared.get(codes.indexOf(query.dimension())).values();
    if (!query.part().isEmpty() && !parts.isEmpty()) {
      QueryValues.oneOf("dimension", query.part(), parts);
    }
  }

  private Uni<List<SeriesPoint>> derived(
      Mutiny.Session session, Family family, String code, SeriesQuery query) {
    return values
        .read(session, family, query.from(), query.known())
        .chain(
            begin ->
                series
                    .read(session, family, query)
                    .invoke(days -> checkLength(days.size()))
                    .map(days -> family.series(code, begin, days)))
        .map(
            points ->
                points.stream().map(point -> SeriesPoint.of(point.on(), point.value())).toList());
  }

  private static List<SeriesPoint> complete(SeriesStore.Found found) {
    if (found.isAll()) {
      return found.points();
    }
    checkLength(found.points().size() + 1);
    throw tooLong(SeriesStore.MOST_BYTES, "bytes");
  }

  private static void checkLength(int days) {
    if (days > SeriesStore.MOST_POINTS) {
      throw tooLong(SeriesStore.MOST_POINTS, "values");
    }
  }

  private static ProblemException tooLong(int maximum, String counted) {
    return new ProblemException(
        Problem.of(422, "series-too-long", Map.of("maximum", maximum, "counted", counted)));
  }
}
