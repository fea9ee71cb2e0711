package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.metrics.measure.domain.Composite.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTest {
  private static final Composite INDEX = composite("1", "2");

  @Test
  void aTenthAndTwoTenthsAreThreeTenths() {
    assertEquals(new BigDecimal("0.3"), value(new Sum(List.of("a", "b")), "0.1", "0.2"));
  }

  @Test
  void aSumOfSomethingUnknownIsUnknown() {
    assertNull(value(new Sum(List.of("a", "b")), "1", null));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, 0.75",
    "1, 3, 0.333333",
    "2, 3, 0.666667",
    "-1, 3, -0.333333",
    "0, 5, 0",
    "5, 0,",
    "0, 0,",
    ", 5,",
    "5, ,"
  })
  void aRatioIsRoundedOnceAndDividedByZeroThereIsNone(
      String numerator, String denominator, BigDecimal expected) {
    assertEquals(expected, value(new Ratio("a", "b"), numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.8, 0.7", "-0.5, 2, 1.166667", ", 0.8, 0.8", "0.5, , 0.5", ", ,"})
  void aCompositeIsTheWeightedMeanOfThoseThatHaveComeAnywhere(
      String a, String b, BigDecimal expected) {
    assertEquals(expected, value(INDEX, a, b));
  }

  @Test
  void whatWeighsNothingAloneGivesNoMean() {
    assertNull(value(composite("0", "1"), "0.5", null));
  }

  private static Composite composite(String a, String b) {
    return new Composite(
        List.of(new Weighted("a", new BigDecimal(a)), new Weighted("b", new BigDecimal(b))));
  }

  private static BigDecimal value(Derived measure, String a, String b) {
    Map<String, Figure> operands = new HashMap<>();
    operands.put("a", a == null ? null : Figure.of(new BigDecimal(a)));
    operands.put("b", b == null ? null : Figure.of(new BigDecimal(b)));
    Figure value = measure.value(operands::get);
    assertNull(Figure.rangeOf(value));
    return value == null ? null : value.from();
  }
}
