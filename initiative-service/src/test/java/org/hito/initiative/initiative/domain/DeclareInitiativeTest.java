package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.CLEAN_ROOM;
import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.MONEY;
import static org.hito.initiative.initiative.Given.STRANGER;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.facts;
import static org.hito.initiative.initiative.Given.milestone;
import static org.hito.initiative.initiative.Given.risk;
import static org.hito.initiative.initiative.Given.state;
import static org.hito.initiative.initiative.Given.surroundings;
import static org.hito.initiative.initiative.Given.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.initiative.initiative.domain.InitiativeFact.HealthChanged;
import org.hito.initiative.initiative.domain.InitiativeFact.Registered;
import org.hito.initiative.initiative.domain.InitiativeFact.Revised;
import org.hito.initiative.initiative.domain.InitiativeFact.RiskChanged;
import org.hito.initiative.strategy.Strategies;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;

class DeclareInitiativeTest {

  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));

  private static Decision<Initiative, InitiativeFact> again(
      Initiative before, InitiativeDefinition definition) {
    return declare(definition, null)
        .decide(Optional.of(before), surroundings(definition), TODAY, LEAD);
  }

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
  void nothingStartsCancelled() {
    // When
    var decision =
        declare(definition(), InitiativeStatus.CANCELLED)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD);

    // Then
    var rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
    assertEquals("/status", rejection.violations().get(0).pointer());
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
  void onlyTheLeadTakesOverOrDeclaresAnInitiative() {
    // When
    var taken =
        declare(definition(), null)
            .decide(Optional.of(underWay()), surroundings(definition()), TODAY, STRANGER);
    var made =
        declare(definition(), null)
            .decide(Optional.empty(), surroundings(definition()), TODAY, STRANGER);

    // Then
    for (var decision : List.of(taken, made)) {
      assertEquals(
          "not-lead", assertInstanceOf(Decision.Rejected.class, decision).rejection().code());
    }
  }

  @Test
  void unreadablePartsAndViolationsAreReportedTogetherAndOnce() {
    // Given
    Violation unreadable = Violation.of("/funding/0/amount", "not-a-number");
    InitiativeDefinition half =
        new InitiativeDefinition(
            null,
            List.of(),
            null,
            "gone",
            null,
            null,
            null,
            "senacyt",
            List.of(new Partner(null, "host"), new Partner("senacyt", null)),
            null,
            List.of(),
            List.of(new Funding("x", null, null, null, "USD", null)),
            List.of(),
            List.of(),
            null);

    // When
    var decision =
        new DeclareInitiative("half", half, null, List.of(unreadable))
            .decide(
                Optional.empty(),
                new InitiativeSurroundings(null, Set.of("senacyt"), List.of()),
                TODAY,
                LEAD);

    // Then
    var rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
    assertEquals(
        List.of("/funding/0/amount", "/strategy", "/partners/1/organisation"),
        rejection.violations().stream().map(Violation::pointer).toList());
  }

  private static InitiativeDefinition from(String day) {
    InitiativeDefinition known = definition();
    return new InitiativeDefinition(
        known.name(),
        known.aliases(),
        known.summary(),
        known.strategy(),
        known.pillar(),
        known.phase(),
        known.kind(),
        known.lead(),
        known.partners(),
        new Period(PartialDate.parse(day), null),
        known.milestones(),
        known.funding(),
        known.risks(),
        known.indicators(),
        known.source());
  }

  @Test
  void aPeriodBeginsNeitherBehindWhatHappenedNorAheadOfWhatIsUnderWay() {
    // Given
    Initiative held =
        state(
            new MoveInitiative(InitiativeStatus.ON_HOLD, PartialDate.parse("2025-01-20"), "Money")
                .decide(underWay(), TODAY, LEAD));

    // When
    var revised = again(held, from("2025-01-21"));
    var declared =
        declare(from("2025-03"), InitiativeStatus.IN_PROGRESS)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD);

    // Then
    List.of(revised, declared)
        .forEach(
            decision -> {
              var rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
              assertEquals("/period/from", rejection.violations().get(0).pointer());
              assertEquals("begun-before", rejection.violations().get(0).code());
            });
    assertInstanceOf(Decision.Accepted.class, again(held, from("2025-01")));
    assertInstanceOf(
        Decision.Accepted.class,
        declare(from("2025-03"), InitiativeStatus.APPROVED)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD));
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
                  null));
    }

    // When
    var revised = again(moved, from("2025-01-21"));

    // Then
    var rejection = assertInstanceOf(Decision.Rejected.class, revised).rejection();
    assertEquals("begun-before", rejection.violations().get(0).code());
  }

  @Test
  void afterAHandoverOnlyTheNewLeadEdits() {
    // Given
    InitiativeDefinition handedOver = ledBy("mici");
    Initiative after =
        state(
            declare(handedOver, null)
                .decide(Optional.of(underWay()), surroundings(handedOver), TODAY, ADMIN));

    // When
    var byTheFormer =
        declare(from("2024-08"), null)
            .decide(Optional.of(after), surroundings(handedOver), TODAY, LEAD);
    var byTheNew =
        declare(handedOver, null)
            .decide(Optional.of(after), surroundings(handedOver), TODAY, Strategies.editor("mici"));

    // Then
    assertEquals(
        "not-lead", assertInstanceOf(Decision.Rejected.class, byTheFormer).rejection().code());
    assertEquals(Decision.unchanged(after), byTheNew);
  }

  private static InitiativeDefinition ledBy(String lead) {
    InitiativeDefinition known = definition();
    return new InitiativeDefinition(
        known.name(),
        known.aliases(),
        known.summary(),
        known.strategy(),
        known.pillar(),
        known.phase(),
        known.kind(),
        lead,
        known.partners(),
        known.period(),
        known.milestones(),
        known.funding(),
        known.risks(),
        known.indicators(),
        known.source());
  }

  @Test
  void storedNumbersStayHoweverLong() {
    // Given
    BigDecimal stored = new BigDecimal("12345678901234567890123456.123456789012");
    Milestone heavy = new Milestone("heavy", LAW.name(), null, stored, null, List.of(), null);
    InitiativeDefinition precise =
        definition(List.of(LAW, heavy), List.of(MONEY), definition().indicators());
    Initiative known = underWay().defined(precise);

    // When
    var again = again(known, precise);
    var first = declare(precise, null).decide(Optional.empty(), surroundings(precise), TODAY, LEAD);

    // Then
    assertInstanceOf(Decision.Unchanged.class, again);
    var rejection = assertInstanceOf(Decision.Rejected.class, first).rejection();
    assertEquals(List.of(DecimalLimits.violation("/milestones/1/weight")), rejection.violations());
  }
}
