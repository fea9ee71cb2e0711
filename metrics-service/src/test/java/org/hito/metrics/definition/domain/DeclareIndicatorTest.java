package org.hito.metrics.definition.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareIndicatorTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String ID = "event-1";
  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));
  private static final Indicator SEVEN =
      new Indicator(
          Definitions.agreements(),
          Standing.EMPTY.withTally(new Tally(new BigDecimal("7"), new BigDecimal("9"))));

  @Test
  void aNewIndicatorIsDefined() {
    // When
    var decision =
        new DeclareIndicator(Definitions.agreements())
            .decide(Optional.empty(), Relations.NONE, ADMIN, NOW, ID);

    // Then
    var accepted = assertInstanceOf(Decision.Accepted.class, decision);
    assertEquals(List.of(new IndicatorFact.Defined(ID, NOW)), accepted.facts());
  }

  @Test
  void declaringTheSameAgainChangesNothing() {
    // When
    var decision =
        new DeclareIndicator(Definitions.withWeight("1.0"))
            .decide(Optional.of(SEVEN), Relations.NONE, ADMIN, NOW, ID);

    // Then
    assertEquals(Decision.unchanged(SEVEN), decision);
  }

  @Test
  void aRevisionRemembersWhatWasBeforeAndKeepsTheCount() {
    // When
    var decision =
        new DeclareIndicator(Definitions.withWeight("2"))
            .decide(Optional.of(SEVEN), Relations.NONE, ADMIN, NOW, ID);

    // Then
    assertEquals(
        Decision.accepted(
            new Indicator(Definitions.withWeight("2"), SEVEN.standing()),
            new IndicatorFact.Revised(ID, NOW, SEVEN.definition())),
        decision);
  }

  @ParameterizedTest
  @CsvSource({
    "agency-editor, senacyt, accepted",
    "agency-editor, mici, not-steward",
    "agency-reporter, senacyt, editor-role-needed",
    "verifier, senacyt, editor-role-needed"
  })
  void onlyTheStewardsEditorsAndAdministratorsDefine(String role, String agency, String outcome) {
    // Given
    Actor actor = new Actor("someone", agency, Set.of(role));

    // When
    var decision =
        new DeclareIndicator(Definitions.agreements())
            .decide(Optional.empty(), Relations.NONE, actor, NOW, ID);

    // Then
    assertEquals(outcome, outcome(decision));
  }

  @Test
  void nobodyButAnAdministratorTakesAnotherStewardsIndicatorOver() {
    // Given
    Actor other = new Actor("someone", "mici", Set.of(Actor.AGENCY_EDITOR));
    IndicatorDefinition mine = Definitions.stewardedBy("mici");

    // When
    var decision =
        new DeclareIndicator(mine).decide(Optional.of(SEVEN), Relations.NONE, other, NOW, ID);

    // Then
    assertEquals("not-steward", outcome(decision));
  }

  @Test
  void permissionIsCheckedBeforeTheRules() {
    // Given
    Actor nobody = new Actor("anonymous", null, Set.of());

    // When
    var decision =
        new DeclareIndicator(Definitions.withWeight("0"))
            .decide(Optional.empty(), Relations.NONE, nobody, NOW, ID);

    // Then
    assertEquals("editor-role-needed", outcome(decision));
  }

  @Test
  void aBrokenRuleRefusesTheDefinition() {
    // When
    var decision =
        new DeclareIndicator(Definitions.withWeight("0"))
            .decide(Optional.empty(), Relations.NONE, ADMIN, NOW, ID);

    // Then
    assertEquals("invalid-request", outcome(decision));
  }

  private static String outcome(Decision<Indicator, IndicatorFact> decision) {
    return decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected
        ? rejected.rejection().code()
        : "accepted";
  }
}
