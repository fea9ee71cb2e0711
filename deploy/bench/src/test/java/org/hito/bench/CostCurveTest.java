package org.hito.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hito.bench.CostCurve.Cost;
import org.junit.jupiter.api.Test;

class CostCurveTest {

  private static CostCurve curve(DoubleUnaryOperator median) {
    return new CostCurve(
        "anything",
        IntStream.of(1_000, 10_000, 100_000, 1_000_000)
            .mapToObj(size -> new Cost(size, 0.1, median.applyAsDouble(size)))
            .toList());
  }

  @Test
  void itsSlopeIsTheExponentOfThePowerOfTheSizeThatItGrowsWith() {
    assertEquals(0.5, curve(size -> 3 * Math.sqrt(size)).slope(), 1e-9);
    assertEquals(1, curve(size -> size / 7).slope(), 1e-9);
    assertEquals(0, curve(size -> 4).slope(), 1e-9);
  }

  @Test
  void theSlopeIsThatOfTheLineWithTheLeastSquares() {
    // Given
    var curve =
        new CostCurve(
            "move",
            List.of(new Cost(1_000, 1, 1), new Cost(10_000, 1, 1), new Cost(100_000, 1, 10)));

    // When, then
    assertEquals(0.5, curve.slope(), 1e-9); // logarithms 0, 0 and 1 at 3, 4 and 5
  }

  @Test
  void whatHardlyGrowsIsFlat() {
    assertTrue(curve(size -> Math.pow(size, 0.09)).isFlat());
    assertTrue(curve(size -> Math.pow(size, -0.09)).isFlat());
    assertFalse(curve(size -> Math.pow(size, 0.11)).isFlat());
    assertFalse(curve(size -> Math.pow(size, -0.11)).isFlat());
  }

  @Test
  void aTableHasARowForEachOperationAndAColumnForEachSize() {
    // Given
    var table =
        new CostTable(
            List.of(
                new CostCurve("move", List.of(new Cost(1_000, 3, 4.25), new Cost(10_000, 3.1, 4))),
                new CostCurve("drain", List.of(new Cost(1_000, 1, 2), new Cost(10_000, 9, 20)))));

    // When
    String text = table.toString();

    // Then
    assertEquals(
        """
        ms: minimum, median                    10³               10⁴   slope
        move                         3.00     4.25     3.10     4.00   -0.03 flat
        drain                        1.00     2.00     9.00    20.00   1.00\
        """,
        text);
  }

  @Test
  void oneSizeHasNoSlope() {
    // Given
    var table = new CostTable(List.of(new CostCurve("move", List.of(new Cost(1_000, 3, 4)))));

    // When
    String text = table.toString();

    // Then
    assertTrue(text.endsWith("     4.00   -"), text);
  }
}
