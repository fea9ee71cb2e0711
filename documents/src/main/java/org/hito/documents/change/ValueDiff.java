package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hito.documents.change.Change.Kind;

/** Finds changes in the values that one schema accepts, without its parts. */
final class ValueDiff {

  private static final List<String> UPPER =
      List.of("maxLength", "maxItems", "maximum", "exclusiveMaximum", "maxProperties");
  private static final List<String> LOWER =
      List.of("minLength", "minItems", "minimum", "exclusiveMinimum", "minProperties");
  private static final List<String> FIXED = List.of("pattern", "format", "const", "uniqueItems");

  private final Direction direction;
  private final Consumer<Change> found;

  ValueDiff(Direction direction, Consumer<Change> found) {
    this.direction = direction;
    this.found = found;
  }

  void compare(String where, JsonNode old, JsonNode now) {
    types(where, old, now);
    values(where, old, now);
    limits(where, old, now);
  }

  private void types(String where, JsonNode old, JsonNode now) {
    Set<String> before = texts(old.path("type"));
    Set<String> after = texts(now.path("type"));
    boolean refusesSome =
        !after.isEmpty() && (before.isEmpty() || !widened(after).containsAll(before));
    boolean bringsOthers =
        !before.isEmpty() && (after.isEmpty() || !widened(before).containsAll(after));
    if ((direction.isSent() && refusesSome) || (direction.isReliedOn() && bringsOthers)) {
      found.accept(new Change(Kind.RETYPED, where, said(before), said(after)));
    }
  }

  // every integer is a number
  private static Set<String> widened(Set<String> types) {
    Set<String> wide = new TreeSet<>(types);
    if (types.contains("number")) {
      wide.add("integer");
    }
    return wide;
  }

  private void values(String where, JsonNode old, JsonNode now) {
    Set<String> before = texts(old.path("enum"));
    Set<String> after = texts(now.path("enum"));
    if (before.isEmpty() && !after.isEmpty() && direction.isSent()) {
      found.accept(new Change(Kind.TIGHTENED, where, "enum -", "enum " + said(after)));
    }
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    for (String value : after) {
      if (!before.contains(value)) {
        found.accept(new Change(Kind.VALUE_ADDED, where, "", value));
      }
    }
    for (String value : before) {
      if (!after.contains(value) && direction.isSent()) {
        found.accept(new Change(Kind.VALUE_REMOVED, where, value, ""));
      }
    }
  }

  private void limits(String where, JsonNode old, JsonNode now) {
    if (!direction.isSent()) {
      return;
    }
    UPPER.forEach(
        name -> {
          boolean lowered = now.has(name) && (!old.has(name) || compared(old, now, name) > 0);
          tightenedIf(lowered, where, name, old, now);
        });
    LOWER.forEach(
        name -> {
          boolean raised = now.has(name) && (!old.has(name) || compared(old, now, name) < 0);
          tightenedIf(raised, where, name, old, now);
        });
    FIXED.forEach(
        name -> {
          boolean other = now.has(name) && !Objects.equals(old.get(name), now.get(name));
          tightenedIf(other, where, name, old, now);
        });
    boolean closed = isFalse(now) && !isFalse(old);
    tightenedIf(closed, where, "additionalProperties", old, now);
  }

  private static boolean isFalse(JsonNode schema) {
    return schema.path("additionalProperties").isBoolean()
        && !schema.path("additionalProperties").booleanValue();
  }

  private static int compared(JsonNode old, JsonNode now, String name) {
    return old.get(name).decimalValue().compareTo(now.get(name).decimalValue());
  }

  private void tightenedIf(boolean yes, String where, String name, JsonNode old, JsonNode now) {
    if (yes) {
      found.accept(new Change(Kind.TIGHTENED, where, limit(name, old), limit(name, now)));
    }
  }

  private static String limit(String name, JsonNode schema) {
    return name + ' ' + (schema.has(name) ? schema.get(name).asText() : "-");
  }

  static Set<String> texts(JsonNode one) {
    Set<String> texts = new TreeSet<>();
    if (one.isArray()) {
      one.forEach(each -> texts.add(each.asText()));
    } else if (!one.isMissingNode()) {
      texts.add(one.asText());
    }
    return texts;
  }

  private static String said(Set<String> values) {
    return values.isEmpty() ? "-" : String.join(", ", values);
  }
}
