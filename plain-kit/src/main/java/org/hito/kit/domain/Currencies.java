package org.hito.kit.domain;

import java.util.Currency;
import java.util.Optional;

/** The currencies of ISO 4217. */
public final class Currencies {

  private Currencies() {}

  /** The code, if it is that of a currency. */
  public static Optional<String> parse(String code) {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code::equals)
        .findFirst();
  }
}
