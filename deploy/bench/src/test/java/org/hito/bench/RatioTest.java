package org.hito.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatioTest {

  private static final double[] PEER = {100, 80, 120, 90};
  private static final Ratio SAME = Ratio.of(PEER, new double[] {98, 82, 119, 91});

  @Test
  void itIsThatOfThePairsHoweverTheMachineSlowsDownBetweenRounds() {
    // When
    Ratio half = Ratio.of(new double[] {50, 40, 60, 45}, PEER);

    // Then
    assertEquals(0.5, half.mean(), 1e-9);
    assertEquals(0.5, half.low(), 1e-9);
    assertEquals(0.5, half.high(), 1e-9);
    assertTrue(half.isConclusive(SAME));
  }

  @Test
  void itsIntervalIsThatOfStudentsDistribution() {
    // When
    Ratio ratio = Ratio.of(new double[] {100, 200, 400}, new double[] {100, 100, 100});

    // Then
    assertEquals("2.00 (0.36 to 11.18)", ratio.toString());
  }

  @Test
  void aWideIntervalSaysNothing() {
    // Given
    Ratio wide = Ratio.of(new double[] {100, 200, 400}, new double[] {100, 100, 100});

    // When, then
    assertFalse(wide.isConclusive(SAME));
  }

  @Test
  void norDoesARatioWhoseControlIsNotTheSameTwice() {
    // Given
    Ratio half = Ratio.of(new double[] {50, 40, 60, 45}, PEER);
    Ratio drifted = Ratio.of(new double[] {150, 122, 179, 136}, PEER);

    // When, then
    assertFalse(half.isConclusive(drifted));
  }
}
