package org.hito.initiative.initiative.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.Amount;
import org.hito.kit.domain.Violation;

/**
 * The rules for the money of an initiative. A fund may be declared later, as long as the funding
 * states what was promised; what a fund gave is in its currency, so that it can be added up.
 */
final class FundingRules {

  private FundingRules() {}

  /**
   * All violations.
   *
   * @param funds the currencies of the declared funds, by their codes
   */
  static List<Violation> violations(List<Funding> funding, Map<String, String> funds) {
    return IntStream.range(0, funding.size())
        .boxed()
        .flatMap(at -> violations("/funding/" + at, funding.get(at), funds))
        .toList();
  }

  private static Stream<Violation> violations(
      String pointer, Funding funding, Map<String, String> funds) {
    if (funding.fund() == null) {
      return money(pointer, funding);
    }
    return Stream.concat(money(pointer, funding), fund(pointer, funding, funds).stream());
  }

  private static Stream<Violation> money(String pointer, Funding funding) {
    return Stream.concat(
        funding.promise().violations(pointer).stream(),
        Stream.of(
                Amount.negative(pointer + "/allocated", funding.allocated()),
                Amount.negative(pointer + "/spent", funding.spent()))
            .flatMap(Optional::stream));
  }

  private static Optional<Violation> fund(
      String pointer, Funding funding, Map<String, String> funds) {
    String currency = funds.get(funding.fund());
    if (currency == null) {
      return undeclared(pointer, funding);
    }
    return funding.wasGiven() && funding.currency() != null && !funding.currency().equals(currency)
        ? Optional.of(
            Violation.of(pointer + "/currency", "not-currency-of-fund", "currency", currency))
        : Optional.empty();
  }

  private static Optional<Violation> undeclared(String pointer, Funding funding) {
    if (funding.wasGiven()) {
      return Optional.of(
          new Violation(
              pointer + "/fund",
              "unknown-reference",
              Map.of("kind", "fund", "code", funding.fund())));
    }
    return funding.promise().isUnknown()
        ? Optional.of(Violation.of(pointer, "amount-of-unknown-fund", "fund", funding.fund()))
        : Optional.empty();
  }
}
