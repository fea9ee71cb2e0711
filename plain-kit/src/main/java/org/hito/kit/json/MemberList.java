package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The entries of a list; unreadable ones are left out. */
record MemberList(Member list) {

  private static final int MAXIMUM_ENTRIES = 500;

  <T> List<T> read(Function<Member, T> reader) {
    JsonNode entries = list.node();
    boolean good =
        list.check(entries.isArray(), "not-a-list")
            && list.check(
                entries.size() <= MAXIMUM_ENTRIES, "too-many", Map.of("maximum", MAXIMUM_ENTRIES));
    if (!good) {
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      T value =
          reader.apply(new Member(entries.get(i), list.pointer() + "/" + i, list.violations()));
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The values; duplicates are reported and kept. */
  <T> List<T> distinct(Function<Member, T> reader) {
    Set<T> seen = new HashSet<>();
    return read(
        member -> {
          T value = reader.apply(member);
          if (value != null) {
            member.check(seen.add(value), "duplicate", Map.of("value", value));
          }
          return value;
        });
  }
}
