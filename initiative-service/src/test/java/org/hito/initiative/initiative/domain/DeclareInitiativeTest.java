package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.CLEAN_ROOM;
import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.MONEY;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.facts;
import static org.hito.initiative.initiative.Given.milestone;
import static org.hito.initiative.initiative.Given.risk;
import static org.hito.initiative.initiative.Given.state;
import static org.hito.initiative.initiative.Given.surroundings;
import static org.hito.initiative.initiative.Given.underWay;
import static org.hito.initiative.initiative.domain.Declarations.again;
import static org.hito.initiative.initiative.domain.Declarations.beginning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.hito.initiative.initiative.domain.InitiativeFact.HealthChanged;
import org.hito.initiative.initiative.domain.InitiativeFact.Registered;
import org.hito.initiative.initiative.domain.InitiativeFact.Revised;
import org.hito.initiative.initiative.domain.InitiativeFact.RiskChanged;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;

class DeclareInitiativeTest {

  private static InitiativeDefinition with(List<Risk> risks) {
    return definition(List.of(LAW, CLEAN_ROOM), risks, definition().indicators());
  }

  @Test
  void theFirstDeclarationRegistersItInItsStatus() {
    // When
    var decision =
        declare(definition(), InitiativeStatus.APPROVED)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD);

    // Then
    assertEquals(InitiativeStatus.APPROVED, state(decision).status());
    assertEquals(List.of(new Registered(InitiativeStatus.APPROVED)), facts(decision));
  }

  @Test
  void withoutAStatusItIsProposed() {
    // When
    var command = declare(definition(), null);

    // Then
    assertEquals(InitiativeStatus.PROPOSED, command.status());
  }

  @Test
  void oneThatIsInDangerFromTheStartIsRegisteredSo() {
    // When
    var decision =
        declare(with(List.of(risk(5, 5, RiskStatus.OPEN))), null)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD);

    // Then
    assertEquals(HealthStatus.RED, state(decision).health().status());
    assertEquals(1, facts(decision).size());
  }

  @Test
  void theSameAgainChangesNothingEvenWhenADayHasPassed() {
    // Given
    Initiative before = underWay();

    // When
    var decision =
        declare(definition(), InitiativeStatus.PROPOSED)
            .decide(
                Optional.of(before),
                surroundings(definition(), "OFF_TRACK"),
                TODAY.plusYears(1),
                LEAD);

    // Then
    Initiative unchanged =
        (Initiative) assertInstanceOf(Decision.Unchanged.class, decision).state();
    assertEquals(before.health(), unchanged.health());
    assertEquals("OFF_TRACK", unchanged.indicatorProgress().get(0).status());
  }

  @Test
  void aRevisionKeepsWhatHappenedToTheMilestonesThatStay() {
    // Given
    Initiative before =
        state(
            new ReachMilestone(LAW, PartialDate.parse("2025-01"), List.of())
                .decide(underWay(), TODAY, LEAD));
    Milestone later = milestone("law", "Law", "Ley", "2025-06", 1);

    // When
    var decision =
        again(before, definition(List.of(later), List.of(MONEY), definition().indicators()));

    // Then
    Milestone kept = state(decision).definition().milestone("law").orElseThrow();
    assertEquals(PartialDate.parse("2025-01"), kept.reachedOn());
    assertEquals(PartialDate.parse("2025-06"), kept.dueOn());
    assertEquals(List.of(new Revised(before.definition())), facts(decision));
  }

  @Test
  void ifOnlyRisksChangeEachIsASeparateFact() {
    // Given
    Risk people = new Risk("people", MONEY.name(), 1, 1, null, RiskStatus.OPEN);

    // When
    var decision = again(underWay(), with(List.of(people)));

    // Then
    assertEquals(
        List.of(new RiskChanged(null, people), new RiskChanged(MONEY, null)), facts(decision));
  }

  @Test
  void aRiskThatRisesTurnsTheHealthInTheSameDecision() {
    // Given
    Risk high = risk(4, 4, RiskStatus.OPEN);

    // When
    var decision = again(underWay(), with(List.of(high)));

    // Then
    assertEquals(new RiskChanged(MONEY, high), facts(decision).get(0));
    var change = assertInstanceOf(HealthChanged.class, facts(decision).get(1));
    assertEquals(HealthStatus.GREEN, change.from().status());
    assertEquals(List.of(Cause.of(high)), change.to().causes());
  }

  @Test
  void risksInAnotherOrderAreARevision() {
    // Given
    Risk people = new Risk("people", MONEY.name(), 1, 1, null, RiskStatus.OPEN);
    Initiative before = state(again(underWay(), with(List.of(MONEY, people))));

    // When
    var decision = again(before, with(List.of(people, MONEY)));

    // Then
    assertEquals(List.of(new Revised(before.definition())), facts(decision));
  }

  @Test
  void theEarliestEventIsKnownAfterAnyNumberOfMoves() {
    // Given
    Initiative moved = underWay();
    for (int move = 0; move <= Newest.MOST; move++) {
      boolean halted = move % 2 == 0;
      moved =
          moved.moved(
              new Move(
                  halted ? InitiativeStatus.ON_HOLD : InitiativeStatus.IN_PROGRESS,
                  PartialDate.parse(move == 0 ? "2025-01-20" : "2025-01-25"),
                  "Money",
                  null,
                  null));
    }

    // When
    var revised = again(moved, beginning("2025-01-21"));

    // Then
    var rejection = assertInstanceOf(Decision.Rejected.class, revised).rejection();
    assertEquals("begun-before", rejection.violations().get(0).code());
  }
}
