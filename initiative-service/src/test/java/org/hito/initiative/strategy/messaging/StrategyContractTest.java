package org.hito.initiative.strategy.messaging;

import static org.hito.initiative.strategy.Strategies.KNOWN;
import static org.hito.initiative.strategy.Strategies.OWNER;
import static org.hito.initiative.strategy.Strategies.PHASED;
import static org.hito.initiative.strategy.Strategies.SEMICONDUCTORS;
import static org.hito.initiative.strategy.Strategies.building;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hito.initiative.SampleTrail;
import org.hito.initiative.strategy.domain.DeclareStrategy;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategyFact;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.junit.jupiter.api.Test;

/** Published facts equal the samples. */
class StrategyContractTest {

  private final SampleTrail<Strategy, StrategyFact> trail =
      new SampleTrail<>("strategy", StrategyContract::body);

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // When
    trail.take(
        "2024-12-10",
        new DeclareStrategy(SEMICONDUCTORS, List.of()).decide(Optional.empty(), KNOWN, OWNER));
    trail.take(
        "2024-12-12",
        new DeclareStrategy(PHASED, List.of()).decide(Optional.of(trail.state()), KNOWN, OWNER));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }

  @Test
  void whatMayGoWrongAndWhatItBuildsOnTravelsWithIt() {
    // Given
    Risk slow =
        new Risk(
            "slow-laws",
            new LocalisedText("Laws take long", "Las leyes tardan"),
            4,
            4,
            null,
            RiskStatus.OPEN);
    trail.take(
        "2024-12-10",
        new DeclareStrategy(SEMICONDUCTORS, List.of()).decide(Optional.empty(), KNOWN, OWNER));

    // When
    trail.take(
        "2024-12-12",
        new DeclareStrategy(building(List.of(slow), List.of("hub")), List.of())
            .decide(Optional.of(trail.state()), KNOWN, OWNER));

    // Then
    trail.assertLastEqualToSample("building");
  }

  @Test
  void severalSourcesTravelAsAList() {
    // Given
    Source first = new Source("000_41332e4a0060aae6.txt", "four fundamental pillars", null);
    Source second =
        new Source("sien-8-press-release", "semiconductors", "https://example.org/sien-8");
    Strategy sourced =
        new Strategy(
            SEMICONDUCTORS.code(),
            SEMICONDUCTORS.name(),
            SEMICONDUCTORS.aliases(),
            SEMICONDUCTORS.owners(),
            SEMICONDUCTORS.period(),
            null,
            SEMICONDUCTORS.pillars(),
            List.of(),
            List.of(),
            List.of(),
            Source.of(List.of(first, second)));
    trail.take(
        "2024-12-10",
        new DeclareStrategy(SEMICONDUCTORS, List.of()).decide(Optional.empty(), KNOWN, OWNER));

    // When
    trail.take(
        "2024-12-12",
        new DeclareStrategy(sourced, List.of()).decide(Optional.of(trail.state()), KNOWN, OWNER));

    // Then
    trail.assertLastEqualToSample("sources");
  }
}
