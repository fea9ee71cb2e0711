package org.hito.testkit;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A random state, with members at random places: dates and codes, or anything. */
final class RandomState {
  private static final int DEPTH = 5;
  private static final List<String> OTHER_NAMES = List.of("on", "entries", "x", "\\u006fn");
  private static final Set<String> DATED = Set.of("agreedOn", "on", "\\u006fn");
  private static final List<String> DATES =
      List.of("2026", "2026-05", "2024-02", "2026-05-07", "1999-12-31", "2031-12");
  private static final List<String> CODES =
      List.of("chip-act", "chip-act-2", "design-school", "ñandú", "a \\\"b\\\"", "{,}");
  private static final List<String> ANYTHING =
      List.of(
          "null",
          "true",
          "2026",
          "1e2",
          "-1",
          "0.10",
          "99999999999",
          "1e200000",
          "[]",
          "{}",
          "\"\"",
          "\"2026-13\"",
          "\"2026-02-30\"",
          "\"20 26\"",
          "\"0000\"",
          "\"9999-12-31\"",
          "\"-001-01-01\"",
          "\"\\u0000\"",
          "\"\\u0032026\"",
          "\"2026/05\"");

  private final Random random;
  private final List<String> names;
  private final boolean holdsAnything;

  /**
   * The next one.
   *
   * @param names the members that are most likely
   */
  RandomState(Random random, List<String> names) {
    this.random = random;
    this.names = names;
    this.holdsAnything = random.nextBoolean();
  }

  /** The state as JSON. */
  String text() {
    return object(DEPTH);
  }

  private String object(int depth) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(member -> any(random.nextInt(4) == 0 ? OTHER_NAMES : names))
        .map(name -> "\"%s\":%s".formatted(name, value(name, depth - 1)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String array(String name, int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(item -> value(name, depth - 1))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String value(String name, int depth) {
    int kind = random.nextInt(10);
    if (depth == 0 || kind < (DATED.contains(name) ? 9 : 2)) {
      return scalar(name);
    }
    return kind < 6 ? array(name, depth) : object(depth);
  }

  private String scalar(String name) {
    if (holdsAnything && random.nextInt(8) == 0) {
      return any(ANYTHING);
    }
    return "\"" + any(DATED.contains(name) ? DATES : CODES) + "\"";
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
