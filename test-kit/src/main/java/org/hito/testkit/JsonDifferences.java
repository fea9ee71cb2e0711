package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares two JSON trees and names each place, as a JSON pointer, where they differ. */
final class JsonDifferences {
  private final List<String> found = new ArrayList<>();

  private JsonDifferences() {}

  static List<String> between(JsonNode expected, JsonNode actual) {
    JsonDifferences differences = new JsonDifferences();
    differences.compare("", expected, actual);
    return differences.found;
  }

  private void compare(String pointer, JsonNode expected, JsonNode actual) {
    if (expected == null) {
      found.add(pointer + ": unexpected " + actual);
    } else if (actual == null) {
      found.add(pointer + ": missing " + expected);
    } else if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(pointer + "/" + name, expected.get(name), actual.get(name)));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(pointer + "/" + i, expected.get(i), actual.get(i));
      }
    } else if (!expected.equals(actual)) {
      found.add(pointer + ": expected " + expected + " but was " + actual);
    }
  }
}
