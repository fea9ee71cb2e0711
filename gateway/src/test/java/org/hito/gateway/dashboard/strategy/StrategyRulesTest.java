package org.hito.gateway.dashboard.strategy;

import static org.hito.gateway.dashboard.Things.ENGLISH;
import static org.hito.gateway.dashboard.Things.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.upstream.Kind;
import org.junit.jupiter.api.Test;

/** What the page of a strategy works out itself. */
class StrategyRulesTest {

  private static final String SCORE =
      "{'achievement':0.596,'indicators':16,"
          + "'byStatus':{'ON_TRACK':6,'ACHIEVED':1,'AT_RISK':2,'OFF_TRACK':1}}";

  @Test
  void theVerdictSaysHowFarItIsAndWhatIsBehind() {
    assertEquals(
        "60% of the way to its targets."
            + " Of 16 indicators, 7 are on track, 2 at risk and 1 off track.",
        StrategyVerdict.of(ENGLISH, Things.of(SCORE)));
    assertTrue(StrategyVerdict.of(SPANISH, Things.of(SCORE, SPANISH)).endsWith("1 rezagado."));
  }

  @Test
  void oneIndicatorIsNoneOfSeveral() {
    String one = "{'indicators':1,'byStatus':{'NO_DATA':1}}";
    assertEquals(
        "Of 1 indicator, 0 are on track, 0 at risk and 0 off track.",
        StrategyVerdict.of(ENGLISH, Things.of(one)));
    assertTrue(StrategyVerdict.of(SPANISH, Things.of(one, SPANISH)).startsWith("De 1 indicador,"));
  }

  @Test
  void withoutIndicatorsThereIsNoVerdict() {
    assertEquals(
        "No indicator measures this strategy yet.",
        StrategyVerdict.of(ENGLISH, Things.of("{'indicators':0}")));
    assertEquals("Not known at the moment.", StrategyVerdict.of(ENGLISH, Things.of("{}")));
  }

  @Test
  void ofAThousandIndicatorsOnlyTheNamesOfShownOnesAreRequested() {
    Thing scorecard =
        Things.of(
            "{'pillars':[{'indicators':[%s]}],'changes':[%s]}"
                .formatted(many("{'code':'i%d'}"), many("{'indicator':'c%d'}")));
    List<String> asked =
        StrategyModel.mentioned(
                Things.of("{}"), scorecard, StrategyModel::first, List.of(), List.of())
            .get(Kind.INDICATOR);
    assertEquals(50, asked.size());
    assertTrue(asked.contains("i24") && asked.contains("c24"), asked::toString);
  }

  private static String many(String one) {
    return IntStream.range(0, 1_000).mapToObj(one::formatted).collect(Collectors.joining(","));
  }

  @Test
  void aPhaseLastsUntilTheEndOfItsLastMonth() {
    var phase = Things.of("{'from':'2024-10','to':'2026-06'}");
    assertTrue(PhaseTime.isNow(phase, LocalDate.parse("2026-06-30")));
    assertFalse(PhaseTime.isNow(phase, LocalDate.parse("2026-07-01")));
    assertFalse(PhaseTime.isNow(Things.of("{'from':'2024'}"), LocalDate.parse("2024-05-05")));
  }
}
