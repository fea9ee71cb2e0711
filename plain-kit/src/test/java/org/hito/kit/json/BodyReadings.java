package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** Bodies read in tests, and what is wrong with them. */
final class BodyReadings {

  private BodyReadings() {}

  static <T> Reading<T> read(String json, Function<Fields, T> reader) {
    return Fields.read(Json.read(json, JsonNode.class), reader);
  }

  static List<String> broken(Reading<?> reading) {
    return reading.violations().stream().map(v -> v.pointer() + " " + v.code()).toList();
  }
}
