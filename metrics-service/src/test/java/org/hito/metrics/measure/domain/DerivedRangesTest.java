package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.metrics.measure.domain.Composite.Weighted;
import org.hito.metrics.progress.domain.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is derived from ranges is a range: from the least to the most it can be. */
class DerivedRangesTest {

  private static final Ratio SHARE = new Ratio("kept", "made");

  @Test
  void aSumAddsTheLowerEndsAndTheUpperEnds() {
    // Given
    Map<String, Figure> parts =
        Map.of("a", range("1.5", "2"), "b", range("-4", "3"), "c", range("10", "10"));

    // When
    Figure sum = new Sum(List.of("a", "b", "c")).value(parts::get);

    // Then
    assertEquals(range("7.5", "15"), sum);
  }

  @Test
  void aRatioGoesFromLeastOverMostToMostOverLeast() {
    assertEquals(
        range("0.25", "1"),
        SHARE.value(Map.of("kept", range("2", "4"), "made", range("4", "8"))::get));
    assertEquals(
        range("-2", "0.5"),
        SHARE.value(Map.of("kept", range("-1", "4"), "made", range("-8", "-2"))::get));
    assertEquals(
        range("0.333333", "0.333333"),
        SHARE.value(Map.of("kept", range("1", "1"), "made", range("3", "3"))::get));
  }

  @ParameterizedTest
  @CsvSource({
    "2,4, 4,8, INCREASE, 2, 8",
    "2,4, 4,8, DECREASE, 4, 4",
    "-1,4, -8,-2, INCREASE, 4, -2",
    "-4,-2, 4,8, INCREASE, -4, 4",
    "-4,-2, 4,8, DECREASE, -2, 8"
  })
  void theAmountsOfARatioAreTheEndsThatMakeItsLeast(
      String from,
      String to,
      String least,
      String most,
      Direction direction,
      BigDecimal over,
      BigDecimal under) {
    // Given
    Function<String, Figure> parts =
        Map.of("kept", range(from, to), "made", range(least, most))::get;

    // When
    List<BigDecimal> amounts = SHARE.amounts(parts, direction::cautious);

    // Then
    assertEquals(List.of(over, under), amounts);
    assertEquals(Decimals.rate(over, under), direction.cautious(SHARE.value(parts)));
  }

  @Test
  void whatHasNoValueListsWhatIsKnown() {
    assertEquals(
        Arrays.asList(new BigDecimal("2"), null),
        SHARE.amounts(Map.of("kept", range("2", "4"))::get, Direction.INCREASE::cautious));
  }

  @Test
  void whatMayBeDividedByZeroHasNoValue() {
    assertNull(SHARE.value(Map.of("kept", range("2", "4"), "made", range("0", "8"))::get));
    assertNull(SHARE.value(Map.of("kept", range("2", "4"), "made", range("-1", "1"))::get));
  }

  @Test
  void aCompositeWeighsTheEndsOfAchievements() {
    // Given
    Composite mean =
        new Composite(
            List.of(
                new Weighted("a", new BigDecimal("3")),
                new Weighted("b", BigDecimal.ONE),
                new Weighted("unknown", BigDecimal.TEN)));

    // When
    Figure value = mean.value(Map.of("a", range("0.2", "0.4"), "b", range("1", "1"))::get);

    // Then
    assertEquals(range("0.4", "0.55"), value);
  }

  private static Figure range(String from, String to) {
    return new Figure(new BigDecimal(from), new BigDecimal(to));
  }
}
