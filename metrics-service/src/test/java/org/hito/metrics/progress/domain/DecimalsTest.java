package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "0.1",
        "1e2",
        "0e400",
        "99999999999999999999999999",
        "99999999999999999999999999.999999999999",
        "0.000000000001",
        "1.10000000000000000000000000000000000000000"
      })
  void aValueThatCanBeStoredWithoutLossIsWithinBounds(String text) {
    assertTrue(Decimals.withinBounds(new BigDecimal(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "1e-400",
        "1e2147483647",
        "1e-2147483647",
        "100000000000000000000000000",
        "1234567890123456789012345678901234567890",
        "0.0000000000001"
      })
  void aValueOfTooManyDigitsIsOutOfBounds(String text) {
    assertFalse(Decimals.withinBounds(new BigDecimal(text)));
  }

  @Test
  void noValueIsOutOfBounds() {
    assertFalse(Decimals.withinBounds(null));
  }

  @ParameterizedTest
  @CsvSource({"1.50, 1.5", "1e2, 100", "0.00, 0", "-0.10, -0.1", "120, 120"})
  void aValueHasOneForm(String given, String plain) {
    assertEquals(new BigDecimal(plain), Decimals.plain(new BigDecimal(given)));
  }

  @Test
  void anAbsurdValueIsNotWrittenOut() {
    // Given
    BigDecimal absurd = new BigDecimal("1e2147483647");

    // When
    BigDecimal plain = Decimals.plain(absurd);

    // Then
    assertEquals(absurd, plain);
  }

  @Test
  void aTenthAndTwoTenthsAreThreeTenths() {
    // Given
    BigDecimal tenth = new BigDecimal("0.1");

    // When
    BigDecimal sum = Decimals.plain(tenth.add(new BigDecimal("0.2")));

    // Then
    assertEquals(new BigDecimal("0.3"), sum);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 0.666667",
    "1, 3, 0.333333",
    "1, 2000000, 0.000001",
    "1, 2000001, 0",
    "-1, 2000000, -0.000001",
    "7, 10, 0.7",
    "10, 5, 2"
  })
  void aRateIsRoundedHalfUpToSixDecimals(String numerator, String denominator, String rate) {
    assertEquals(
        new BigDecimal(rate),
        Decimals.rate(new BigDecimal(numerator), new BigDecimal(denominator)));
  }

  @Test
  void aZeroDenominatorGivesNoRate() {
    assertNull(Decimals.rate(BigDecimal.ONE, new BigDecimal("0.00")));
  }
}
