package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

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

  @ParameterizedTest
  @CsvSource({"1e-100, true", "1e-101, false", "1e99, true", "1e100, false"})
  void aHundredPlacesOnEachSideOfThePointCanBeWrittenOut(String value, boolean can) {
    assertEquals(can, Decimals.canBeWrittenOut(new BigDecimal(value)));
  }

  @Test
  void aQuotientTooLargeToWriteOutIsNoValue() {
    // Given
    BigDecimal huge = new BigDecimal("1e34");
    BigDecimal tiny = new BigDecimal("1e-34");

    // When
    BigDecimal once = Decimals.rate(huge, tiny);

    // Then
    assertEquals(new BigDecimal("1e68").toBigInteger(), once.toBigIntegerExact());
    assertNull(Decimals.rate(once, tiny));
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
