package org.hito.initiative.initiative.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingRulesTest {

  private static final Map<String, String> DECLARED = Map.of("itsi", "USD");

  /**
   * A line of money: fund, amount, from, to, allocated, spent, currency, and what is wrong with it.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "unknown, 5, -, -, -, -,  EUR, ''",
        "unknown, -, 4, 6, -, -,  EUR, ''",
        "itsi,    5, -, -, -, -,  EUR, ''",
        "itsi,    -, -, -, -, -,  USD, ''",
        "itsi,    5, -, -, 4, 3,  USD, ''",
        "itsi,    -, -, -, 4, 0,  USD, ''",
        "itsi,    -, -, -, -, 3,  USD, ''",
        "itsi,    -, -, -, 4, 4.5, USD, ''",
        "unknown, -, -, -, -, -,  USD, /funding/0 amount-of-unknown-fund",
        "unknown, 5, -, -, 4, -,  USD, /funding/0/fund unknown-reference",
        "unknown, 5, -, -, -, 0,  USD, /funding/0/fund unknown-reference",
        "itsi,    5, -, -, 4, -,  EUR, /funding/0/currency not-currency-of-fund",
        "itsi,    -, -, -, -, 3,  EUR, /funding/0/currency not-currency-of-fund",
        "itsi,    5, 4, 6, -, -,  USD, /funding/0 amount-or-range",
        "unknown, -, 4, -, -, -,  USD, /funding/0 amount-or-range",
        "itsi,    -, -, -, -1, -, USD, /funding/0/allocated negative",
        "itsi,    -, -, -, -, -1, USD, /funding/0/spent negative",
        "-,       5, -, -, -, -,  USD, ''",
        "itsi,    -, -, -, 4, -,  -,   ''"
      })
  void aFundMayBeUnknownUnlessItGaveMoney(
      String fund,
      BigDecimal amount,
      BigDecimal from,
      BigDecimal to,
      BigDecimal allocated,
      BigDecimal spent,
      String currency,
      String expected) {
    // Given
    var funding = new Funding(fund, amount, from, to, allocated, spent, currency, null);

    // When
    var violations = FundingRules.violations(List.of(funding), DECLARED);

    // Then
    assertEquals(
        expected,
        violations.stream()
            .map(broken -> broken.pointer() + " " + broken.code())
            .collect(Collectors.joining(", ")));
  }
}
