package org.hito.metrics.definition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.json.Fields;
import org.hito.kit.json.TwinMembers;
import org.hito.metrics.indicator.domain.Unit;

/**
 * The members {@code unit} and {@code unitText} of a definition. A client that knows only {@code
 * unit} renames the unit for readers of both languages.
 */
final class UnitMembers {

  private static final String PLAIN = "unit";
  private static final String TEXT = "unitText";

  private UnitMembers() {}

  /** The unit; where both members are given they name the same. */
  static Unit read(Fields fields) {
    String plain = fields.category(PLAIN);
    LocalisedText text = fields.object(TEXT, UnitMembers::text);
    if (text == null) {
      return Unit.of(plain);
    }
    Unit unit = new Unit(text);
    if (plain != null && !plain.equals(Unit.plain(unit))) {
      fields.violate(PLAIN, "not-unit-text");
    }
    return unit;
  }

  private static LocalisedText text(Fields fields) {
    String en = fields.category("en");
    String es = fields.category("es");
    if (en == null && es == null) {
      fields.violate("no-language");
      return null;
    }
    return new LocalisedText(en, es);
  }

  /** Makes the members agree again after a patch that names only one of them. */
  static JsonNode reconciled(JsonNode patch, JsonNode patched) {
    TwinMembers.reconcile(patch, patched, PLAIN, TEXT);
    return patched;
  }
}
