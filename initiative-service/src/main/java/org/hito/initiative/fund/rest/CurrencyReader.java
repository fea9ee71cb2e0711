package org.hito.initiative.fund.rest;

import java.util.Currency;
import org.hito.kit.json.Fields;

/** Reads the currency of money. */
public final class CurrencyReader {

  private CurrencyReader() {}

  /** An ISO 4217 code; it is required. */
  public static String read(Fields fields) {
    String currency = fields.required("currency").text("currency", Fields.SHORT_TEXT);
    boolean known =
        currency == null
            || Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
    if (!known) {
      fields.violate("currency", "not-a-currency");
    }
    return currency;
  }
}
