package org.hito.metrics.indicator.messaging;

import static org.hito.metrics.indicator.messaging.Samples.DEFINED;
import static org.hito.metrics.indicator.messaging.Samples.DELIVERY;
import static org.hito.metrics.indicator.messaging.Samples.agreements;
import static org.hito.metrics.indicator.messaging.Samples.assertIsSample;
import static org.hito.metrics.indicator.messaging.Samples.comparedAgreements;
import static org.hito.metrics.indicator.messaging.Samples.researchers;
import static org.hito.metrics.indicator.messaging.Samples.researchersInRanges;
import static org.hito.metrics.indicator.messaging.Samples.researchersSinceTheFirstSurvey;
import static org.hito.metrics.indicator.messaging.Samples.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Wording;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.subject.domain.SubjectKind;
import org.junit.jupiter.api.Test;

/** Each fact equals its golden sample. The rates of the samples were computed independently. */
class IndicatorContractTest {

  private static final String DEFINITION = "01980000-0000-7000-8000-000000000101";

  @Test
  void defined() {
    assertIsSample(
        new IndicatorFact.Defined(DEFINITION, DEFINED),
        snapshot(agreements(1), 1, DEFINED),
        "2022-03-01");
  }

  @Test
  void definedAtItsBaseline() {
    // Given
    IndicatorFact fact = new IndicatorFact.Defined(DEFINITION, DEFINED);
    Indicator researchers = new Indicator(researchersSinceTheFirstSurvey(), Standing.EMPTY);

    // When, Then
    assertIsSample(fact, snapshot(researchers, 1, DEFINED), "2022-03-01", "baseline");
  }

  @Test
  void definedWithUnitsInTwoLanguagesAndBenchmarks() {
    assertIsSample(
        new IndicatorFact.Defined(DEFINITION, DEFINED),
        snapshot(comparedAgreements(), 1, DEFINED),
        "2022-03-01",
        "benchmarks");
  }

  @Test
  void revised() {
    // Given
    Instant at = Instant.parse("2022-03-02T10:00:00Z");
    IndicatorFact fact = new IndicatorFact.Revised(DEFINITION, at, agreements(1).definition());

    // When, Then
    assertIsSample(fact, snapshot(agreements(2), 2, at), "2022-03-02");
  }

  @Test
  void progressed() {
    // Given
    Instant now = Instant.parse("2022-10-16T10:00:00.020Z");

    // When
    Movement movement = delivered(agreements(2), DELIVERY, "hled-workforce-mou", now);

    // Then
    assertIsSample(movement.facts().get(0), snapshot(movement.after(), 3, now), "2022-10-16");
  }

  @Test
  void progressedBecauseOfSeveralFacts() {
    // Given
    Instant now = Instant.parse("2022-10-16T10:00:00.020Z");
    String second = "01980000-0000-7000-8000-000000000018";
    Movement one = delivered(agreements(2), DELIVERY, "hled-workforce-mou", now);
    Movement other = delivered(one.after(), second, "us-itsi-partnership", now);

    // When
    var both =
        ((IndicatorFact.Progressed) one.facts().get(0))
            .and((IndicatorFact.Progressed) other.facts().get(0));

    // Then
    assertIsSample(both.orElseThrow(), snapshot(other.after(), 3, now), "2022-10-16", "causes");
  }

  private static Movement delivered(Indicator before, String id, String promise, Instant now) {
    LocalDate day = LocalDate.parse("2022-10-15");
    Cause cause =
        new Cause.Fact(
            id,
            promise,
            Optional.of(day),
            Instant.parse("2022-10-15T00:00:00Z"),
            Instant.parse("2022-10-16T10:00:00Z"));
    Input input =
        new Input(SubjectKind.COMMITMENT, promise, BigDecimal.ONE, PartialDate.of(day), day, id);
    return Movement.by(
        List.of(new Shift(BigDecimal.ONE, BigDecimal.ONE, null, input)),
        before,
        cause,
        now.atZone(ZoneOffset.UTC));
  }

  @Test
  void observed() {
    // Given
    Instant now = Instant.parse("2026-07-10T10:00:00Z");
    String id = "01980000-0000-7000-8000-000000000104";
    LocalDate day = LocalDate.parse("2026-06-30");
    Observation observation =
        Observation.of(
            PartialDate.of(day),
            new BigDecimal("12.5"),
            Map.of(),
            new Source("Annual survey", null, "https://example.org/survey"));
    Standing standing =
        Standing.EMPTY
            .withObserved(observation.value())
            .withFreshness(new Freshness(day, now, id, 0L));

    // When
    IndicatorFact fact =
        new IndicatorFact.Observed(id, Instant.parse("2026-06-30T00:00:00Z"), observation, null);

    // Then
    assertIsSample(
        fact,
        new Snapshot<>(
            new Indicator(researchers(), standing), 2, Instant.parse("2026-07-01T10:00:00Z"), now),
        "2026-07-10");
  }

  @Test
  void anObservationSaysWhatItsSourceDoesNotState() {
    // Given
    Instant now = Instant.parse("2026-07-10T10:00:00Z");
    String id = "01980000-0000-7000-8000-000000000310";
    Observation observation =
        Observation.of(PartialDate.parse("2025"), new BigDecimal("12.5"), Map.of(), null)
            .deduced(true, new LocalisedText("25 in two years", "25 en dos años"));
    Standing standing =
        Standing.EMPTY
            .withObserved(observation.value())
            .withFreshness(new Freshness(observation.on(), now, id, 0L));

    // When
    IndicatorFact fact =
        new IndicatorFact.Observed(id, Instant.parse("2025-12-31T00:00:00Z"), observation, null);

    // Then
    assertIsSample(
        fact,
        new Snapshot<>(
            new Indicator(researchers(), standing), 2, Instant.parse("2026-07-01T10:00:00Z"), now),
        "2026-07-10",
        "deduced");
  }

  @Test
  void anObservedRangeMovesWhatIsMeasuredInRanges() {
    // Given
    Instant now = Instant.parse("2026-07-10T10:00:00Z");
    String id = "01980000-0000-7000-8000-000000000330";
    Observation observation =
        Observation.of(PartialDate.parse("2026-06-30"), range("12", "15"), Map.of(), null);
    Cause cause =
        new Cause.Fact(
            id,
            "phd-researchers",
            Optional.of(observation.on()),
            Instant.parse("2026-06-30T00:00:00Z"),
            now);

    // When
    Movement movement =
        Movement.by(
            observation.value(),
            new Indicator(researchersInRanges(), Standing.EMPTY),
            cause,
            now.atZone(ZoneOffset.UTC));
    IndicatorFact observed =
        new IndicatorFact.Observed(id, cause.occurredAt(), observation, range("9.5", "11"));

    // Then
    Instant defined = Instant.parse("2026-07-01T10:00:00Z");
    assertIsSample(
        observed, new Snapshot<>(movement.after(), 2, defined, now), "2026-07-10", "ranges");
    assertIsSample(
        movement.facts().get(0),
        new Snapshot<>(movement.after(), 3, defined, now),
        "2026-07-10",
        "ranges");
  }

  private static Figure range(String from, String to) {
    return new Figure(new BigDecimal(from), new BigDecimal(to));
  }

  @Test
  void observationWithdrawn() {
    // Given
    String id = "01980000-0000-7000-8000-000000000107";
    Wording reason = Wording.of("The survey counted some people twice");

    // When, Then
    assertIsSample(withdrawn(id, reason), afterWithdrawal(id), "2026-07-20");
  }

  @Test
  void aWithdrawalGivesItsReasonInTwoLanguages() {
    // Given
    String id = "01980000-0000-7000-8000-000000000311";
    LocalisedText reason =
        new LocalisedText(
            "The survey counted some people twice",
            "La encuesta contó dos veces a algunas personas");

    // When, Then
    assertIsSample(
        withdrawn(id, Wording.of(reason)), afterWithdrawal(id), "2026-07-20", "localised");
  }

  private static IndicatorFact withdrawn(String id, Wording reason) {
    Observation observation =
        Observation.of(
            PartialDate.parse("2026-06-30"),
            new BigDecimal("12.5"),
            Map.of(),
            new Source("Annual survey", null, "https://example.org/survey"));
    return new IndicatorFact.ObservationWithdrawn(
        id, Instant.parse("2026-07-20T10:00:00Z"), observation, reason);
  }

  private static Snapshot<Indicator> afterWithdrawal(String id) {
    Instant now = Instant.parse("2026-07-20T10:00:00Z");
    Standing standing =
        Standing.EMPTY
            .withObserved(Figure.of(new BigDecimal("11")))
            .withFreshness(new Freshness(LocalDate.parse("2025-06-30"), now, id, 0L));
    return new Snapshot<>(
        new Indicator(researchers(), standing), 6, Instant.parse("2026-07-01T10:00:00Z"), now);
  }
}
