package org.hito.initiative.initiative.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.initiative.domain.AnswerToIndicators;
import org.hito.initiative.initiative.domain.Health;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.Move;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.kit.topic.RecordSize;
import org.junit.jupiter.api.Test;

/** Derived facts cannot be refused: they fit a record whatever was accepted before. */
class LargestInitiativeTest {

  private static final int MOST = 500;
  private static final int ENVELOPE = 4_000;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final PartialDate PASSED = PartialDate.parse("2020-01-01");

  private static <T> List<T> most(IntFunction<T> one) {
    return IntStream.range(0, MOST).mapToObj(one).toList();
  }

  private static String code(int number) {
    return "%03d".formatted(number) + "x".repeat(77);
  }

  /** The largest possible definition, with names of this many characters. */
  private static InitiativeDefinition said(int name) {
    LocalisedText text = new LocalisedText("x".repeat(name), "y".repeat(name));
    return new InitiativeDefinition(
        text,
        List.of(),
        text,
        "strategy",
        null,
        null,
        InitiativeKind.LEGAL,
        "lead",
        List.of(),
        null,
        most(
            n ->
                new Milestone(
                    code(n), text, PASSED, null, BigDecimal.ONE, null, List.of(), PASSED)),
        List.of(),
        most(n -> new Risk(code(n), text, 5, 5, null, RiskStatus.OPEN)),
        most(LargestInitiativeTest::code),
        List.of(),
        null);
  }

  private static List<IndicatorProgress> standing(String status) {
    BigDecimal number = new BigDecimal("1".repeat(22) + "." + "1".repeat(12));
    return most(n -> new IndicatorProgress(code(n), true, number, number, status));
  }

  @Test
  void anotherHealthWithEveryCauseThereCanBeFitsARecord() {
    // Given
    InitiativeDefinition said = said(152);
    int size = Json.size(said);
    assertTrue(size > RecordSize.SAID - 20_000 && size <= RecordSize.SAID, "said: " + size);
    String words = "字".repeat(19_999);
    LocalisedText reason = new LocalisedText(words + "a", words + "b");
    Move move = new Move(InitiativeStatus.IN_PROGRESS, PASSED, reason.en(), reason, "lead");
    Initiative atRisk =
        new Initiative(
            "c",
            said,
            InitiativeStatus.IN_PROGRESS,
            Newest.<Move>none().and(move).and(move),
            move.on(),
            Health.GOOD,
            standing("AT_RISK"));
    Initiative before = taken(AnswerToIndicators.decide(atRisk, TODAY)).state();

    // When
    Decision.Accepted<Initiative, InitiativeFact> worse =
        taken(AnswerToIndicators.decide(before.knowing(standing("OFF_TRACK")), TODAY));

    // Then
    assertEquals(3 * MOST, worse.state().health().causes().size());
    FactBody fact =
        InitiativeContract.body(worse.facts().get(0), new Snapshot<>(worse.state(), 9, NOW, NOW));
    int fits = RecordSize.FACT - ENVELOPE;
    assertTrue(Json.size(fact.change()) + Json.size(fact.state()) < fits);
  }

  private static Decision.Accepted<Initiative, InitiativeFact> taken(
      Decision<Initiative, InitiativeFact> decision) {
    return (Decision.Accepted<Initiative, InitiativeFact>) decision;
  }
}
