package org.hito.initiative.initiative.messaging;

import static org.hito.initiative.initiative.Given.CLEAN_ROOM;
import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.MONEY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.indicators;
import static org.hito.initiative.initiative.Given.move;
import static org.hito.initiative.initiative.Given.risk;
import static org.hito.initiative.initiative.Given.surroundings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.initiative.SampleTrail;
import org.hito.initiative.initiative.domain.AnswerToIndicators;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.initiative.initiative.domain.ReachMilestone;
import org.hito.initiative.initiative.domain.StateMissed;
import org.hito.initiative.initiative.domain.TakeMilestoneBack;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;

/** One initiative, taken through all of its facts. */
class InitiativeContractTest {

  private final SampleTrail<Initiative, InitiativeFact> trail =
      new SampleTrail<>("initiative", InitiativeContract::body);

  private void declareAs(String day, InitiativeDefinition definition) {
    trail.take(
        day,
        declare(definition, InitiativeStatus.APPROVED)
            .decide(
                Optional.of(trail.state()),
                surroundings(definition, "ON_TRACK"),
                LocalDate.parse(day),
                LEAD));
  }

  private Milestone law() {
    return trail.state().definition().milestone("law").orElseThrow();
  }

  private void register() {
    InitiativeDefinition first =
        definition(List.of(LAW), List.of(MONEY), List.of("chip-graduates"));
    trail.take(
        "2025-01-10",
        declare(first, InitiativeStatus.APPROVED)
            .decide(Optional.empty(), surroundings(first), LocalDate.parse("2025-01-10"), LEAD));
  }

  private void moveTo(InitiativeStatus status, String on, String day) {
    trail.take(day, move(status, on).decide(trail.state(), LocalDate.parse(day), LEAD));
  }

  private void leadThroughEverything() {
    register();
    declareAs("2025-01-11", definition());
    moveTo(InitiativeStatus.IN_PROGRESS, "2025-01-15", "2025-01-20");
    trail.take(
        "2025-03-02",
        new ReachMilestone(
                law(),
                PartialDate.parse("2025-03"),
                List.of(new Evidence("Deed", null, "https://example.org/deed.pdf")))
            .decide(trail.state(), LocalDate.parse("2025-03-02"), LEAD));
    trail.take(
        "2025-03-10",
        new TakeMilestoneBack(law()).decide(trail.state(), LocalDate.parse("2025-03-10"), LEAD));
    trail.take(
        "2025-03-20",
        AnswerToIndicators.decide(
            trail.state().knowing(indicators(definition(), "OFF_TRACK")),
            LocalDate.parse("2025-03-20")));
    trail.take("2025-04-01", StateMissed.decide(trail.state(), LocalDate.parse("2025-04-01")));
    declareAs(
        "2025-04-02",
        definition(
            List.of(LAW, CLEAN_ROOM),
            List.of(risk(4, 4, RiskStatus.OPEN)),
            definition().indicators()));
  }

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // When
    leadThroughEverything();

    // Then
    trail.assertEqualToSamples();
  }

  @Test
  void whatAFundGaveTravelsWithTheInitiative() {
    // Given
    register();
    Funding given =
        new Funding(
            "itsi",
            null,
            null,
            null,
            new BigDecimal(12500000),
            new BigDecimal("3100000.25"),
            "USD",
            null);

    // When
    declareAs(
        "2025-01-11",
        definition(List.of(LAW), List.of(given), List.of(MONEY), List.of("chip-graduates")));

    // Then
    trail.assertLastEqualToSample("funded");
  }

  @Test
  void aReasonInTwoLanguagesTravelsInBoth() {
    // Given
    register();
    LocalisedText reason =
        new LocalisedText("Decided by the board", "Decidido por la junta directiva");

    // When
    trail.take(
        "2025-01-20",
        new MoveInitiative(
                InitiativeStatus.IN_PROGRESS, PartialDate.parse("2025-01-15"), Wording.of(reason))
            .decide(trail.state(), LocalDate.parse("2025-01-20"), LEAD));

    // Then
    trail.assertLastEqualToSample("localised");
  }

  @Test
  void ofManyMovesTheNewestFewTravelAndTheirNumber() {
    // Given
    register();
    moveTo(InitiativeStatus.IN_PROGRESS, "2025-01-15", "2025-01-20");

    // When
    for (int day = 1; day <= 24; day += 2) {
      String hold = "2025-02-%02d".formatted(day);
      String resume = "2025-02-%02d".formatted(day + 1);
      moveTo(InitiativeStatus.ON_HOLD, hold, hold);
      moveTo(InitiativeStatus.IN_PROGRESS, resume, resume);
    }

    // Then
    trail.assertLastEqualToSample("newest");
  }

  @Test
  void thereIsAContractForEveryKindOfFact() {
    // When
    leadThroughEverything();

    // Then
    assertEquals(
        InitiativeFact.class.getPermittedSubclasses().length,
        trail.types().stream().distinct().count());
  }
}
