package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The canonical form of JSON: no blanks, members sorted by name, numbers by value ({@code 1},
 * {@code 1.0} and {@code 1e0} are equal).
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String of(JsonNode value) {
    if (value.isObject()) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
      sorted.forEach((name, member) -> members.add(TextNode.valueOf(name) + ":" + of(member)));
      return members.toString();
    }
    if (value.isArray()) {
      StringJoiner entries = new StringJoiner(",", "[", "]");
      value.forEach(entry -> entries.add(of(entry)));
      return entries.toString();
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toString()
        : value.toString();
  }
}
