package org.hito.metrics.gate.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

  @ParameterizedTest
  @CsvSource({
    ",,,,",
    "15,,,USD,",
    ",15,25,USD,",
    ",15,15,USD,",
    "0,,,USD,",
    "15,,,,/releases/currency required",
    "15,15,25,USD,/releases amount-or-range",
    "15,,25,USD,/releases amount-or-range",
    ",15,,USD,/releases amount-or-range",
    ",,25,USD,/releases amount-or-range",
    ",25,15,USD,/releases/to range-upside-down",
    "-1,,,USD,/releases/amount negative",
    ",-2,-1,USD,/releases/from negative;/releases/to negative"
  })
  void itIsAnAmountOrARangeOfACurrencyOrNothing(
      BigDecimal amount, BigDecimal from, BigDecimal to, String currency, String broken) {
    // When
    List<String> found =
        new Release("fund", amount, from, to, currency, null)
            .violations().stream().map(one -> one.pointer() + " " + one.code()).toList();

    // Then
    assertEquals(broken == null ? List.of() : List.of(broken.split(";", -1)), found);
  }
}
