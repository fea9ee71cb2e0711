package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.metrics.evidence.domain.CountedBy;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.domain.PastValue;
import org.hito.metrics.evidence.persistence.EvidenceStore;
import org.hito.metrics.evidence.persistence.PastIndicatorStore;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.KnownOn;

/** Reads the values of the indicators of a family that are derived from no others. */
@ApplicationScoped
class LeafValues {

  private final PastIndicatorStore past;
  private final EvidenceStore evidence;
  private final ObservationStore observations;
  private final Today today;

  LeafValues(
      PastIndicatorStore past, EvidenceStore evidence, ObservationStore observations, Today today) {
    this.past = past;
    this.evidence = evidence;
    this.observations = observations;
    this.today = today;
  }

  /** The values on a day, by code. */
  Uni<Map<String, PastValue>> read(
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

  private static PastValue observed(RecordedObservation found) {
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
                            Collectors.toMap(
                                CountedBy::indicator, one -> counted(family, day, one))))
        : past.read(session, codes, known.by(day, today.zone()))
            .map(
                found ->
                    found.stream()
                        .collect(
                            Collectors.toMap(one -> one.definition().code(), PastIndicator::then)));
  }

  private static PastValue counted(Family family, LocalDate day, CountedBy counted) {
    return new PastValue(
        family.definition(counted.indicator()).start(day).plus(counted.sum()),
        new Freshness(counted.newest(), null, null, null));
  }
}
