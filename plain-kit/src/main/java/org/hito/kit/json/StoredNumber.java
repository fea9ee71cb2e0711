package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hito.kit.domain.DecimalLimits;

/**
 * A stored number with more digits than are accepted today. It was accepted earlier, and a patch of
 * another member leaves it unchanged.
 */
final class StoredNumber extends DecimalNode {

  private static final long serialVersionUID = 1;

  private StoredNumber(JsonNode number) {
    super(number.decimalValue());
  }

  /** Marks every such number of a stored document, in place. */
  static ObjectNode marked(ObjectNode stored) {
    stored.properties().forEach(member -> member.setValue(marked(member.getValue())));
    return stored;
  }

  private static JsonNode marked(JsonNode stored) {
    if (stored instanceof ObjectNode object) {
      return marked(object);
    }
    if (stored instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        array.set(at, marked(array.get(at)));
      }
      return array;
    }
    return stored.isNumber() && !DecimalLimits.allow(stored.decimalValue())
        ? new StoredNumber(stored)
        : stored;
  }
}
