package org.hito.metrics.gate.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.hito.kit.domain.Currencies;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Clause.Bound;
import org.hito.metrics.gate.domain.Clause.Quantity;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.Release;
import org.hito.metrics.gate.view.OfBody;

/** Reads a gate's definition from the body that declares it; name and condition are required. */
final class GateReader {
  private static final int MOST_DAYS = 3_650;

  private GateReader() {}

  static Reading<GateDefinition> read(String code, JsonNode body) {
    return Fields.read(body, fields -> definition(code, fields));
  }

  private static GateDefinition definition(String code, Fields fields) {
    fields.sameCode(code);
    return new GateDefinition(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.required("condition").object("condition", GateReader::condition),
        fields.object("releases", GateReader::release),
        fields.sources());
  }

  private static Condition condition(Fields fields) {
    String given = fields.either("all", "any");
    return new Condition(given.equals("all"), fields.objects(given, GateReader::clause));
  }

  private static Release release(Fields fields) {
    return new Release(
        fields.required("fund").code("fund"),
        fields.decimal("amount"),
        fields.decimal("from"),
        fields.decimal("to"),
        fields.parsed("currency", Currencies::parse, "not-a-currency"),
        fields.code("initiative"));
  }

  private static Clause clause(Fields fields) {
    String bound = fields.either("atLeast", "atMost");
    BigDecimal limit = fields.decimal(bound);
    OfBody of = fields.oneOf("of", OfBody.class);
    Integer days = fields.integer("heldForDays", 0, MOST_DAYS);
    return new Clause(
        fields.required("indicator").code("indicator"),
        bound.equals("atLeast") ? Bound.AT_LEAST : Bound.AT_MOST,
        limit,
        of == null ? Quantity.ACHIEVEMENT : Quantity.valueOf(of.name()),
        days == null ? 0 : days);
  }
}
