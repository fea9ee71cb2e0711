package org.hito.initiative.fund.domain;

import static org.hito.initiative.fund.Funds.FUNDER;
import static org.hito.initiative.fund.Funds.ITSI;
import static org.hito.initiative.fund.Funds.KNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.initiative.fund.Funds;
import org.hito.initiative.strategy.Strategies;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareFundTest {

  private static Decision<Fund, FundFact> declared(Fund fund) {
    return new DeclareFund(fund, List.of()).decide(Optional.empty(), KNOWN, FUNDER);
  }

  private static Rejection refusal(Decision<Fund, FundFact> decision) {
    return assertInstanceOf(Decision.Rejected.class, decision).rejection();
  }

  private static String places(Rejection refusal) {
    return refusal.violations().stream()
        .map(broken -> broken.pointer() + " " + broken.code())
        .collect(Collectors.joining(", "));
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({"5,,", ",5,5", ",0,7.5", ",,"})
  void aFundIsAnAmountOrARangeOrOfUnknownSize(String amount, String from, String to) {
    // When
    var decision = declared(Funds.of(number(amount), number(from), number(to), "USD"));

    // Then
    assertInstanceOf(Decision.Accepted.class, decision);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 4, 6, ' amount-or-range'",
    "5, 4,, ' amount-or-range'",
    ", 4,, ' amount-or-range'",
    ",, 6, ' amount-or-range'",
    ", 6, 4, '/to range-upside-down'",
    "-5,,, '/amount negative'",
    ", -1, 6, '/from negative'"
  })
  void anAmountThatCannotBeIsRefusedAtItsPlace(
      String amount, String from, String to, String expected) {
    // When
    var decision = declared(Funds.of(number(amount), number(from), number(to), "USD"));

    // Then
    assertEquals(expected.strip(), places(refusal(decision)).strip());
  }

  @Test
  void anUnreadableAmountIsNotReportedAsMissingToo() {
    // Given
    Fund half = Funds.of(null, null, BigDecimal.TEN, "USD");
    Violation unreadable = Violation.of("/from", "not-a-number");

    // When
    var decision =
        new DeclareFund(half, List.of(unreadable)).decide(Optional.empty(), KNOWN, FUNDER);

    // Then
    assertEquals(List.of(unreadable), refusal(decision).violations());
  }

  @Test
  void theSameDeclarationAgainChangesNothing() {
    // When
    var decision = new DeclareFund(ITSI, List.of()).decide(Optional.of(ITSI), KNOWN, FUNDER);

    // Then
    assertEquals(Decision.unchanged(ITSI), decision);
  }

  @Test
  void theCurrencyInWhichInitiativesHaveMoneyIsKept() {
    // Given
    var used = new FundSurroundings(KNOWN.organisations(), Set.of("USD"));
    Fund euros = Funds.of(BigDecimal.TEN, null, null, "EUR");
    Fund dollars = Funds.of(BigDecimal.TEN, null, null, "USD");

    // When
    var changed = new DeclareFund(euros, List.of()).decide(Optional.of(ITSI), used, FUNDER);
    var kept = new DeclareFund(dollars, List.of()).decide(Optional.of(ITSI), used, FUNDER);

    // Then
    assertEquals("/currency allocated-in-currency", places(refusal(changed)));
    assertInstanceOf(Decision.Accepted.class, kept);
  }

  @Test
  void onlyFundersDeclareAFundOrTakeItOver() {
    // Given
    var stranger = Strategies.editor("economia-mx");

    // When
    var made = new DeclareFund(ITSI, List.of()).decide(Optional.empty(), KNOWN, stranger);
    var taken = new DeclareFund(ITSI, List.of()).decide(Optional.of(ITSI), KNOWN, stranger);

    // Then
    assertEquals("not-funder", refusal(made).code());
    assertEquals("not-funder", refusal(taken).code());
  }
}
