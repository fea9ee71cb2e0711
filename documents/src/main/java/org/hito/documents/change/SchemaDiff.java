package org.hito.documents.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hito.documents.change.Change.Kind;

/** Finds what changed between two versions of a schema. */
final class SchemaDiff {

  private static final String REQUIRED = "required";
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

  private final Direction direction;
  private final Consumer<Change> found;
  private final ValueDiff values;
  private final Set<String> seen = new HashSet<>();

  SchemaDiff(Direction direction, Consumer<Change> found) {
    this.direction = direction;
    this.found = found;
    this.values = new ValueDiff(direction, found);
  }

  /** Compares two places. A pair of references is compared once. */
  void compare(String where, Place before, Place after) {
    String pair = before.file() + before.reference() + ' ' + after.file() + after.reference();
    boolean isReference = !before.reference().isEmpty() || !after.reference().isEmpty();
    if (isReference && !seen.add(pair)) {
      return;
    }
    Place old = before.resolved();
    Place now = after.resolved();
    values.compare(where, old.node(), now.node());
    members(where, old, now);
    for (String member : List.of("items", "additionalProperties")) {
      if (old.node().path(member).isObject() && now.node().path(member).isObject()) {
        compare(where + "[]", old.at(member), now.at(member));
      }
    }
    LISTS.forEach(list -> alternatives(where, list, old.at(list), now.at(list)));
  }

  private void members(String where, Place old, Place now) {
    Set<String> before = names(old);
    Set<String> after = names(now);
    Set<String> neededBefore = ValueDiff.texts(old.node().path(REQUIRED));
    Set<String> neededNow = ValueDiff.texts(now.node().path(REQUIRED));
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
    boolean shrunk =
        after < before && (list.equals("allOf") ? direction.isReliedOn() : direction.isSent());
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
}
