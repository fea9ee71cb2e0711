package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.MONEY;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.initiative;
import static org.hito.initiative.initiative.Given.state;
import static org.hito.initiative.initiative.Given.surroundings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;

/** Due dates relative to other dates. */
class DueDatesTest {

  private static Milestone milestone(String code, String dueOn, After after) {
    return new Milestone(
        code,
        new LocalisedText(code, code),
        dueOn == null ? null : PartialDate.parse(dueOn),
        after,
        BigDecimal.ONE,
        null,
        List.of(),
        null);
  }

  private static Milestone due(String code, String on) {
    return milestone(code, on, null);
  }

  private static Milestone after(String code, String base, String period) {
    return milestone(code, null, new After(base, null, period));
  }

  private static InitiativeDefinition having(Milestone... milestones) {
    return definition(List.of(milestones), List.of(MONEY), definition().indicators());
  }

  private static Initiative declared(Milestone... milestones) {
    return initiative(having(milestones), InitiativeStatus.IN_PROGRESS);
  }

  private static Decision<Initiative, InitiativeFact> again(
      Initiative known, Milestone... milestones) {
    InitiativeDefinition next = having(milestones);
    return declare(next, null).decide(Optional.of(known), surroundings(next), TODAY, LEAD);
  }

  private static String dueOn(Initiative initiative, String code) {
    return initiative.definition().milestone(code).orElseThrow().dueOn().text();
  }

  private static List<String> broken(Milestone... milestones) {
    InitiativeDefinition wrong = having(milestones);
    var decision = declare(wrong, null).decide(Optional.empty(), surroundings(wrong), TODAY, LEAD);
    return assertInstanceOf(Decision.Rejected.class, decision).rejection().violations().stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }

  @Test
  void aDueDateIsResolvedWhenItIsDeclaredWhateverTheOrder() {
    // When
    Initiative declared =
        declared(
            after("review", "enacted", "P5Y"),
            after("report", "review", "P6M"),
            due("enacted", "2025-03-31"),
            milestone("audit", null, new After(null, PartialDate.parse("2024"), "P2Y")));

    // Then
    assertEquals("2030-03-31", dueOn(declared, "review"));
    assertEquals("2030-09-30", dueOn(declared, "report"));
    assertEquals("2026", dueOn(declared, "audit"));
  }

  @Test
  void itFollowsAMilestoneThatIsMovedAlsoIfTheOldDateIsSentBack() {
    // Given
    Initiative known = declared(due("enacted", "2025-03-31"), after("review", "enacted", "P5Y"));
    Milestone readBefore = milestone("review", "2030-03-31", new After("enacted", null, "P5Y"));

    // When
    Initiative moved = state(again(known, due("enacted", "2026-06-30"), readBefore));

    // Then
    assertEquals("2031-06-30", dueOn(moved, "review"));
  }

  @Test
  void itStaysWhereTheOtherMilestoneIsReachedEarlyOrLate() {
    // Given
    Initiative known = declared(due("enacted", "2025-03-31"), after("review", "enacted", "P5Y"));
    Milestone enacted = known.definition().milestone("enacted").orElseThrow();

    // When
    Initiative reached =
        state(
            new ReachMilestone(enacted, PartialDate.parse("2025-01-15"), List.of())
                .decide(known, TODAY, LEAD));

    // Then
    assertEquals("2030-03-31", dueOn(reached, "review"));
    assertEquals(
        Decision.unchanged(reached),
        again(reached, due("enacted", "2025-03-31"), after("review", "enacted", "P5Y")));
  }

  @Test
  void theSameDeclarationAgainChangesNothing() {
    // Given
    Initiative known = declared(due("enacted", "2025-03-31"), after("review", "enacted", "P5Y"));

    // When
    var again = again(known, known.definition().milestones().toArray(Milestone[]::new));

    // Then
    assertEquals(Decision.unchanged(known), again);
  }

  @Test
  void aDateThatContradictsItIsRefused() {
    // When
    List<String> violations =
        broken(
            due("enacted", "2025"), milestone("review", "2031", new After("enacted", null, "P5Y")));

    // Then
    assertEquals(List.of("/milestones/1/dueOn due-date-derived"), violations);
  }

  @Test
  void unknownAndUndatedMilestonesCyclesAndDatesFarAwayAreRefused() {
    // When
    List<String> violations =
        broken(
            after("a", "nowhere", "P1Y"),
            due("b", null),
            after("c", "b", "P1Y"),
            after("d", "e", "P1Y"),
            after("e", "d", "P1Y"),
            after("f", "f", "P1Y"),
            after("g", "f", "P1Y"),
            milestone("h", null, new After(null, PartialDate.parse("9999"), "P1Y")));

    // Then
    assertEquals(
        List.of(
            "/milestones/0/after/milestone unknown-reference",
            "/milestones/2/after/milestone no-due-date",
            "/milestones/3/after/milestone after-itself",
            "/milestones/4/after/milestone after-itself",
            "/milestones/5/after/milestone after-itself",
            "/milestones/7/after/period due-too-late"),
        violations);
  }

  @Test
  void aCycleIsSpelledOut() {
    // Given
    DueDates dates =
        new DueDates(
            List.of(after("a", "b", "P1Y"), after("b", "c", "P1Y"), after("c", "a", "P1Y")));

    // When
    List<Violation> violations = dates.violations(Optional.empty());

    // Then
    assertEquals(
        Violation.of("/milestones/0/after/milestone", "after-itself", "cycle", "a → b → c → a"),
        violations.get(0));
  }

  @Test
  void aLongChainIsResolvedToItsEnd() {
    // Given
    Milestone[] chain =
        IntStream.range(0, 500)
            .mapToObj(
                at -> at == 0 ? due("m0", "2025-01-01") : after("m" + at, "m" + (at - 1), "P1D"))
            .toArray(Milestone[]::new);

    // When
    Initiative declared = declared(chain);

    // Then
    assertEquals("2026-05-15", dueOn(declared, "m499"));
  }

  @Test
  void onlySoManyAreFollowed() {
    // Given
    Milestone[] chain =
        IntStream.rangeClosed(0, 501)
            .mapToObj(
                at -> at == 0 ? due("m0", "2025-01-01") : after("m" + at, "m" + (at - 1), "P1D"))
            .toArray(Milestone[]::new);

    // When, Then
    assertEquals(List.of("/milestones too-many-relative"), broken(chain));
  }
}
