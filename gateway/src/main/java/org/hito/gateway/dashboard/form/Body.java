package org.hito.gateway.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the body for the API from what was typed. It validates nothing: a number that is not one is
 * sent as text, and the API refuses it.
 */
public final class Body {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,400}(\\.\\d{1,400})?");
  private static final Pattern RANGE =
      Pattern.compile("(?<from>%1$s)\\s*[–—-]\\s*(?<to>%1$s)".formatted(NUMBER));
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Body() {}

  /** The body with those fields that are filled in. */
  public static ObjectNode of(List<Field> fields, Input input) {
    ObjectNode body = JSON.objectNode();
    for (Field field : fields) {
      value(field, input).ifPresent(value -> put(body, field.name(), value));
    }
    return body;
  }

  private static Optional<JsonNode> value(Field field, Input input) {
    if (field.kind() == FieldKind.MANY) {
      ArrayNode all = JSON.arrayNode();
      input.codes(field.name()).forEach(all::add);
      return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
    String typed = input.value(field.name()).replace("\r\n", "\n").strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (field.kind()) {
          case NUMBER -> number(typed);
          case FIGURE -> figure(typed);
          default -> JSON.textNode(typed);
        });
  }

  private static JsonNode number(String typed) {
    return NUMBER.matcher(typed).matches()
        ? DecimalNode.valueOf(new BigDecimal(typed))
        : JSON.textNode(typed);
  }

  private static JsonNode figure(String typed) {
    Matcher range = RANGE.matcher(typed);
    if (!range.matches()) {
      return number(typed);
    }
    ObjectNode ends = JSON.objectNode();
    ends.set("from", number(range.group("from")));
    return ends.set("to", number(range.group("to")));
  }

  private static void put(ObjectNode object, String path, JsonNode value) {
    String[] steps = path.split("\\.", 2);
    if (steps.length == 1) {
      object.set(path, value);
    } else if (steps[1].startsWith("0.")) {
      ArrayNode list = object.withArray(steps[0]);
      ObjectNode first = list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
      put(first, steps[1].substring(2), value);
    } else {
      put(object.withObject("/" + steps[0]), steps[1], value);
    }
  }
}
