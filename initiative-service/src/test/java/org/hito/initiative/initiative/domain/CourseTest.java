package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.STRANGER;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.facts;
import static org.hito.initiative.initiative.Given.indicators;
import static org.hito.initiative.initiative.Given.initiative;
import static org.hito.initiative.initiative.Given.move;
import static org.hito.initiative.initiative.Given.state;
import static org.hito.initiative.initiative.Given.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.initiative.initiative.domain.InitiativeFact.HealthChanged;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneMissed;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneReached;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneTakenBack;
import org.hito.initiative.initiative.domain.InitiativeFact.StatusChanged;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves and milestones of initiatives. */
class CourseTest {

  private static final LocalDate AFTER_DUE = LocalDate.parse("2025-04-01");
  private static final PartialDate JANUARY = PartialDate.parse("2025-01");

  private static Rejection rejection(Decision<Initiative, InitiativeFact> decision) {
    return assertInstanceOf(Decision.Rejected.class, decision).rejection();
  }

  @Test
  void aMoveIsKeptWithItsDateReasonAndActor() {
    // When
    var decision = move(InitiativeStatus.ON_HOLD, "2025-01-31").decide(underWay(), TODAY, LEAD);

    // Then
    Move expected =
        new Move(
            InitiativeStatus.ON_HOLD,
            PartialDate.parse("2025-01-31"),
            "Decided by the board",
            null,
            "senacyt");
    assertEquals(List.of(expected), state(decision).moves().entries());
    assertEquals(
        List.of(new StatusChanged(InitiativeStatus.IN_PROGRESS, expected)), facts(decision));
  }

  @Test
  void anIllegalMoveSaysWhichAreAllowed() {
    // When
    var decision = move(InitiativeStatus.PROPOSED, "2025-01-31").decide(underWay(), TODAY, LEAD);

    // Then
    assertEquals(
        Rejection.illegalMove(
            "IN_PROGRESS", "PROPOSED", List.of("ON_HOLD", "COMPLETED", "CANCELLED")),
        rejection(decision));
  }

  @Test
  void aStrangerMovesNothingNotEvenIllegally() {
    // When
    var decision =
        move(InitiativeStatus.PROPOSED, "2025-01-31").decide(underWay(), TODAY, STRANGER);

    // Then
    assertEquals(Rejection.forbidden("not-lead", Map.of("lead", "senacyt")), rejection(decision));
  }

  @Test
  void reportersMayNotMoveItAndAdministratorsMay() {
    // Given
    Actor reporter = new Actor("r", "senacyt", Set.of(Actor.AGENCY_REPORTER));
    Actor admin = new Actor("a", null, Set.of(Actor.PLATFORM_ADMIN));
    MoveInitiative move = move(InitiativeStatus.ON_HOLD, "2025-01-31");

    // When
    var refused = move.decide(underWay(), TODAY, reporter);
    var taken = move.decide(underWay(), TODAY, admin);

    // Then
    assertEquals("editor-role-needed", rejection(refused).code());
    assertNull(state(taken).moves().last().actor());
  }

  @Test
  void aMoveLiesNeitherInTheFutureNorBeforeTheLastOne() {
    // Given
    Initiative held =
        state(move(InitiativeStatus.ON_HOLD, "2025-01-20").decide(underWay(), TODAY, LEAD));

    // When
    var future = move(InitiativeStatus.IN_PROGRESS, "2025-02-02").decide(held, TODAY, LEAD);
    var past = move(InitiativeStatus.IN_PROGRESS, "2025-01-19").decide(held, TODAY, LEAD);

    // Then
    assertEquals("date-in-future", rejection(future).violations().get(0).code());
    assertEquals("date-before-last-move", rejection(past).violations().get(0).code());
  }

  @Test
  void completingEndsEveryDangerAndReopeningBringsItBack() {
    // Given
    Initiative endangered = state(StateMissed.decide(underWay(), AFTER_DUE));

    // When
    var completed =
        move(InitiativeStatus.COMPLETED, "2025-04-01").decide(endangered, AFTER_DUE, LEAD);
    var reopened =
        move(InitiativeStatus.IN_PROGRESS, "2025-04-01").decide(state(completed), AFTER_DUE, LEAD);

    // Then
    assertEquals(HealthStatus.GREEN, state(completed).health().status());
    assertInstanceOf(HealthChanged.class, facts(completed).get(1));
    assertEquals(HealthStatus.RED, state(reopened).health().status());
    assertInstanceOf(HealthChanged.class, facts(reopened).get(1));
  }

  @Test
  void aMilestoneIsReachedOnceWithItsEvidence() {
    // Given
    List<Evidence> evidence = List.of(new Evidence("Deed", null, "https://example.org/deed"));
    var reached = new ReachMilestone(LAW, JANUARY, evidence).decide(underWay(), TODAY, LEAD);
    Milestone law = state(reached).definition().milestone("law").orElseThrow();

    // When
    var again = new ReachMilestone(law, JANUARY, evidence).decide(state(reached), TODAY, LEAD);

    // Then
    assertEquals(List.of(new MilestoneReached(LAW.reached(JANUARY, evidence))), facts(reached));
    assertEquals(Decision.unchanged(state(reached)), again);
  }

  @Test
  void aReachedMilestoneCanBeTakenBack() {
    // Given
    Initiative reached =
        state(new ReachMilestone(LAW, JANUARY, List.of()).decide(underWay(), TODAY, LEAD));
    Milestone law = reached.definition().milestone("law").orElseThrow();

    // When
    var back = new TakeMilestoneBack(law).decide(reached, TODAY, LEAD);
    var again = new TakeMilestoneBack(LAW).decide(state(back), TODAY, LEAD);

    // Then
    assertEquals(List.of(new MilestoneTakenBack(law)), facts(back));
    assertEquals(underWay(), state(back));
    assertEquals(Decision.unchanged(state(back)), again);
  }

  @Test
  void nothingIsReachedInWhatWasCancelled() {
    // Given
    Initiative cancelled =
        state(move(InitiativeStatus.CANCELLED, "2025-01-20").decide(underWay(), TODAY, LEAD));

    // When
    var reached = new ReachMilestone(LAW, JANUARY, List.of()).decide(cancelled, TODAY, LEAD);

    // Then
    assertEquals("initiative-cancelled", rejection(reached).code());
  }

  @Test
  void aDueDateThatPassedIsStatedOnce() {
    // Given
    Initiative waiting = underWay();
    assertEquals(LocalDate.parse("2025-03-31"), waiting.toBeMissedAfter());

    // When
    var early = StateMissed.decide(waiting, LocalDate.parse("2025-03-31"));
    var stated = StateMissed.decide(waiting, AFTER_DUE);
    var again = StateMissed.decide(state(stated), AFTER_DUE);

    // Then
    assertEquals(Decision.unchanged(waiting), early);
    assertInstanceOf(MilestoneMissed.class, facts(stated).get(0));
    assertInstanceOf(HealthChanged.class, facts(stated).get(1));
    assertEquals(Decision.unchanged(state(stated)), again);
    assertEquals(LocalDate.parse("2025-12-31"), state(stated).toBeMissedAfter());
  }

  @Test
  void nothingIsMissedInWhatIsClosed() {
    // Given
    Initiative completed = initiative(definition(), InitiativeStatus.COMPLETED);

    // When
    var decision = StateMissed.decide(completed, AFTER_DUE);

    // Then
    assertEquals(Decision.unchanged(completed), decision);
    assertNull(completed.toBeMissedAfter());
  }

  @Test
  void anIndicatorThatGoesOffTrackIsAFactOnce() {
    // Given
    Initiative informed = underWay().knowing(indicators(definition(), "OFF_TRACK"));

    // When
    var first = AnswerToIndicators.decide(informed, TODAY);
    var again = AnswerToIndicators.decide(state(first), TODAY);

    // Then
    assertEquals(List.of(new HealthChanged(Health.GOOD, state(first).health())), facts(first));
    assertEquals("chip-graduates", state(first).health().causes().get(0).code());
    assertEquals(Decision.unchanged(state(first)), again);
  }

  @ParameterizedTest
  @CsvSource({
    "ON_HOLD, 1970-01-01, true",
    "COMPLETED, 2024-06-30, true",
    "COMPLETED, 2024, false",
    "COMPLETED, 2024-07, false",
    "CANCELLED, 2024-01-15, false"
  })
  void nothingIsUnderWayBeforeThePeriod(InitiativeStatus to, String on, boolean refused) {
    // When
    var decision = move(to, on).decide(underWay(), TODAY, LEAD);

    // Then
    assertEquals(refused, decision instanceof Decision.Rejected);
    if (refused) {
      assertEquals(
          List.of(Violation.of("/on", "before-period", "from", "2024-07")),
          rejection(decision).violations());
    }
  }

  @Test
  void aMilestoneIsNotReachedBeforeThePeriod() {
    // Given
    PartialDate early = PartialDate.parse("1980-01-01");

    // When
    var reached = new ReachMilestone(LAW, early, List.of()).decide(underWay(), TODAY, LEAD);

    // Then
    assertEquals("before-period", rejection(reached).violations().get(0).code());
  }
}
