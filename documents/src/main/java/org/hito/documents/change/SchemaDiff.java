package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hito.documents.change.Change.Kind;

/** Finds what changed between two versions of a schema. */
final class SchemaDiff {

  private static final String REQUIRED = "required";
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> UPPER =
      List.of("maxLength", "maxItems", "maximum", "exclusiveMaximum", "maxProperties");
  private static final List<String> LOWER =
      List.of("minLength", "minItems", "minimum", "exclusiveMinimum", "minProperties");
  private static final List<String> FIXED = List.of("pattern", "format", "const", "uniqueItems");

  private final Direction direction;
  private final Consumer<Change> found;
  private final Set<String> seen = new HashSet<>();

  SchemaDiff(Direction direction, Consumer<Change> found) {
    this.direction = direction;
    this.found = found;
  }

  /** Compares what is at two places. A pair of references is compared once. */
  void compare(String where, Place before, Place after) {
    String pair = before.file() + before.reference() + ' ' + after.file() + after.reference();
    boolean isReference = !before.reference().isEmpty() || !after.reference().isEmpty();
    if (isReference && !seen.add(pair)) {
      return;
    }
    Place old = before.resolved();
    Place now = after.resolved();
    types(where, old.node(), now.node());
    values(where, old.node(), now.node());
    limits(where, old.node(), now.node());
    members(where, old, now);
    for (String member : List.of("items", "additionalProperties")) {
      if (old.node().path(member).isObject() && now.node().path(member).isObject()) {
        compare(where + "[]", old.at(member), now.at(member));
      }
    }
    LISTS.forEach(list -> alternatives(where, list, old.at(list), now.at(list)));
  }

  private void types(String where, JsonNode old, JsonNode now) {
    Set<String> before = texts(old.path("type"));
    Set<String> after = texts(now.path("type"));
    boolean refusesSome =
        !after.isEmpty() && (before.isEmpty() || !widened(after).containsAll(before));
    boolean bringsOthers =
        !before.isEmpty() && (after.isEmpty() || !widened(before).containsAll(after));
    if (direction.isSent() && refusesSome || direction.isReliedOn() && bringsOthers) {
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

  private void members(String where, Place old, Place now) {
    Set<String> before = names(old);
    Set<String> after = names(now);
    Set<String> neededBefore = texts(old.node().path(REQUIRED));
    Set<String> neededNow = texts(now.node().path(REQUIRED));
    for (String name : before) {
      String place = member(where, name);
      if (after.contains(name)) {
        compare(place, property(old, name), property(now, name));
      } else {
        found.accept(new Change(Kind.MEMBER_REMOVED, place));
      }
    }
    for (String name : after) {
      if (!before.contains(name)) {
        found.accept(new Change(Kind.MEMBER_ADDED, member(where, name)));
      }
    }
    for (String name : neededNow) {
      if (!neededBefore.contains(name) && direction.isSent()) {
        found.accept(new Change(Kind.NEWLY_REQUIRED, member(where, name)));
      }
    }
    for (String name : neededBefore) {
      if (!neededNow.contains(name) && after.contains(name) && direction.isReliedOn()) {
        found.accept(new Change(Kind.NO_LONGER_CERTAIN, member(where, name)));
      }
    }
  }

  private void alternatives(String where, String list, Place old, Place now) {
    int before = old.node().size();
    int after = now.node().size();
    for (int each = 0; each < Math.min(before, after); each++) {
      compare(where, old.at(each), now.at(each));
    }
    boolean grown = list.equals("allOf") && after > before && direction.isSent();
    boolean shrunk = after < before && (list.equals("allOf") ? direction.isReliedOn() : direction.isSent());
    if (grown || shrunk) {
      found.accept(new Change(Kind.TIGHTENED, where, list + ' ' + before, list + ' ' + after));
    }
  }

  private static Place property(Place schema, String name) {
    return schema.at("properties").at(name);
  }

  private static Set<String> names(Place schema) {
    Set<String> names = new TreeSet<>();
    schema.node().path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String member(String where, String name) {
    return where.isEmpty() || where.endsWith(": ") ? where + name : where + '.' + name;
  }

  private static Set<String> texts(JsonNode one) {
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
