package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.domain.PastValue;
import org.hito.metrics.evidence.persistence.EvidenceStore.CountedBy;
import org.hito.metrics.evidence.persistence.EvidenceStore;
import org.hito.metrics.evidence.persistence.PastIndicatorStore;
import org.hito.metrics.evidence.persistence.SeriesStore.Asked;
import org.hito.metrics.evidence.persistence.SeriesStore.SeriesPoint;
import org.hito.metrics.evidence.persistence.SeriesStore;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.Decimals;
import org.hito.metrics.progress.domain.KnownOn;

/**
 * What a value was on a past day, and what it was known to be at a past moment: by the definitions
 * of that moment, its own and those of all it is made of.
 */
@ApplicationScoped
public class PastValues {
  private final PastIndicatorStore told;
  private final EvidenceStore evidence;
  private final ObservationStore observations;
  private final SeriesStore series;
  private final Today today;

  PastValues(
      PastIndicatorStore told,
      EvidenceStore evidence,
      ObservationStore observations,
      SeriesStore series,
      Today today) {
    this.told = told;
    this.evidence = evidence;
    this.observations = observations;
    this.series = series;
    this.today = today;
  }

  /**
   * An indicator with its value on a day; empty when it was not defined by then. What follows facts
   * is known for a day of its own only as of today: what was known at another moment is the value
   * told then, for that moment's day or a later one.
   *
   * @param known as known when; {@link KnownOn#NOW} for all that is known
   */
  public Uni<Optional<PastIndicator>> look(
      Mutiny.Session session, String code, LocalDate day, KnownOn known) {
    return family(session, code, known)
        .invoke(family -> checkKnown(family, day, known))
        .chain(
            family ->
                leaves(session, family, day, known)
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

  /** An indicator's values by date; none when it was not defined by the moment asked about. */
  public Uni<List<SeriesPoint>> series(Mutiny.Session session, String code, Asked asked) {
    return family(session, code, asked.known())
        .chain(
            family -> {
              if (!family.members().containsKey(code)) {
                return Uni.createFrom().item(List.of());
              }
              checkBreakdown(family.definition(code), asked);
              return family.definition(code).measure() instanceof Derived
                  ? derived(session, family, code, asked)
                  : series.read(session, family.definition(code), asked);
            });
  }

  private static void checkBreakdown(IndicatorDefinition definition, Asked asked) {
    if (!asked.isOfTheWhole() && !(definition.measure() instanceof Observed)) {
      throw new ProblemException(422, "no-breakdown");
    }
  }

  private Uni<List<SeriesPoint>> derived(
      Mutiny.Session session, Family family, String code, Asked asked) {
    return leaves(session, family, asked.from(), asked.known())
        .chain(
            begin ->
                series.read(session, family, asked).map(days -> family.series(code, begin, days)))
        .map(
            points ->
                points.stream().map(point -> SeriesPoint.of(point.on(), point.value())).toList());
  }

  private Uni<Family> family(Mutiny.Session session, String code, KnownOn known) {
    return family(session, Set.of(code), known, new HashMap<>(), new TreeSet<>());
  }

  // level by level: as many statements as it is made of others over others
  private Uni<Family> family(
      Mutiny.Session session,
      Set<String> codes,
      KnownOn known,
      Map<String, PastIndicator> members,
      Set<String> asked) {
    asked.addAll(codes);
    return told.read(session, codes, known)
        .chain(
            found -> {
              found.forEach(one -> members.put(one.definition().code(), one));
              Set<String> next = operands(found);
              next.removeAll(asked);
              return next.isEmpty()
                  ? Uni.createFrom().item(new Family(members))
                  : family(session, next, known, members, asked);
            });
  }

  private static Set<String> operands(Collection<PastIndicator> found) {
    return found.stream()
        .map(one -> one.definition().measure())
        .filter(Derived.class::isInstance)
        .flatMap(measure -> ((Derived) measure).operands().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Uni<Map<String, PastValue>> leaves(
      Mutiny.Session session, Family family, LocalDate day, KnownOn known) {
    Map<String, PastValue> leaves = new HashMap<>();
    return observed(session, family.observed(), day, known)
        .invoke(leaves::putAll)
        .chain(() -> counted(session, family, day, known))
        .invoke(leaves::putAll)
        .replaceWith(leaves);
  }

  private Uni<Map<String, PastValue>> observed(
      Mutiny.Session session, List<String> codes, LocalDate day, KnownOn known) {
    return codes.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : observations
            .latest(session, codes, day, known)
            .map(
                found ->
                    found.entrySet().stream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, one -> observed(one.getValue()))));
  }

  private static PastValue observed(ObservationRow found) {
    return new PastValue(
        found.value(), new Freshness(found.on(), found.recordedAt(), found.eventId(), null));
  }

  private Uni<Map<String, PastValue>> counted(
      Mutiny.Session session, Family family, LocalDate day, KnownOn known) {
    List<String> codes = family.counted();
    if (codes.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return known.isNow()
        ? evidence
            .countedBy(session, codes, day)
            .map(
                found ->
                    found.stream()
                        .collect(
                            Collectors.toMap(CountedBy::indicator, one -> counted(family, one))))
        : told.read(session, codes, known.by(day, today.zone()))
            .map(
                found ->
                    found.stream()
                        .collect(Collectors.toMap(one -> one.definition().code(), PastIndicator::then)));
  }

  private static PastValue counted(Family family, CountedBy counted) {
    return new PastValue(
        Decimals.plain(family.definition(counted.indicator()).start().add(counted.sum())),
        new Freshness(counted.newest(), null, null, null));
  }
}
