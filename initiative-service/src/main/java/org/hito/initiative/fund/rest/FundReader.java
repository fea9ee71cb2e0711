package org.hito.initiative.fund.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.initiative.fund.domain.DeclareFund;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.strategy.rest.PeriodReader;
import org.hito.kit.domain.Currencies;
import org.hito.kit.domain.Decimals;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;

/** Reads a fund from the body that declares it. */
final class FundReader {

  private FundReader() {}

  static DeclareFund read(String code, JsonNode body) {
    Reading<Fund> reading = Fields.read(body, fields -> fund(code, fields)).ofAnObject();
    return new DeclareFund(reading.value(), reading.violations());
  }

  private static Fund fund(String code, Fields fields) {
    fields.sameCode(code);
    return new Fund(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.localised("summary"),
        Decimals.plain(fields.decimal("amount")),
        Decimals.plain(fields.decimal("from")),
        Decimals.plain(fields.decimal("to")),
        fields.required("currency").parsed("currency", Currencies::parse, "not-a-currency"),
        fields.codes("funders"),
        fields.object("period", PeriodReader::read),
        fields.sources());
  }
}
