package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.MONEY;
import static org.hito.initiative.initiative.Given.STRANGER;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.state;
import static org.hito.initiative.initiative.Given.surroundings;
import static org.hito.initiative.initiative.Given.underWay;
import static org.hito.initiative.initiative.domain.Declarations.again;
import static org.hito.initiative.initiative.domain.Declarations.beginning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.initiative.strategy.Strategies;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;

class DeclareInitiativeRulesTest {

  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));

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
            List.of(new Partner(null, "host", null), new Partner("senacyt", null, null)),
            null,
            List.of(),
            List.of(new Funding("x", null, null, null, null, null, "USD", null)),
            List.of(),
            List.of(),
            List.of(),
            null);

    // When
    var decision =
        new DeclareInitiative("half", half, null, List.of(unreadable))
            .decide(
                Optional.empty(),
                new InitiativeSurroundings(null, Set.of("senacyt"), Set.of(), Map.of(), List.of()),
                TODAY,
                LEAD);

    // Then
    var rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
    assertEquals(
        List.of("/funding/0/amount", "/strategy", "/partners/1/organisation"),
        rejection.violations().stream().map(Violation::pointer).toList());
  }

  @Test
  void aPeriodBeginsNeitherBehindWhatHappenedNorAheadOfWhatIsUnderWay() {
    // Given
    Initiative held =
        state(
            new MoveInitiative(
                    InitiativeStatus.ON_HOLD, PartialDate.parse("2025-01-20"), Wording.of("Money"))
                .decide(underWay(), TODAY, LEAD));

    // When
    var revised = again(held, beginning("2025-01-21"));
    var declared =
        declare(beginning("2025-03"), InitiativeStatus.IN_PROGRESS)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD);

    // Then
    List.of(revised, declared)
        .forEach(
            decision -> {
              var rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
              assertEquals("/period/from", rejection.violations().get(0).pointer());
              assertEquals("begun-before", rejection.violations().get(0).code());
            });
    assertInstanceOf(Decision.Accepted.class, again(held, beginning("2025-01")));
    assertInstanceOf(
        Decision.Accepted.class,
        declare(beginning("2025-03"), InitiativeStatus.APPROVED)
            .decide(Optional.empty(), surroundings(definition()), TODAY, LEAD));
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
        declare(beginning("2024-08"), null)
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
        known.alternativeTo(),
        known.source());
  }

  @Test
  void storedNumbersStayHoweverLong() {
    // Given
    BigDecimal stored = new BigDecimal("12345678901234567890123456.123456789012");
    Milestone heavy = new Milestone("heavy", LAW.name(), null, null, stored, null, List.of(), null);
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
