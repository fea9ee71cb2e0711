package org.hito.metrics;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The facts of a strategy, as initiative-service would publish them. */
public final class StrategyStory {
  private StrategyStory() {}

  /** Its first fact. */
  public static String registered(String code, String... pillars) {
    return FactText.of(
        UUID.randomUUID(),
        "strategy.registered",
        code,
        1,
        "2026-01-01",
        Map.of(),
        Map.of("code", code, "name", text(code), "pillars", pillars(pillars)));
  }

  private static List<Map<String, Object>> pillars(String... codes) {
    return Stream.of(codes)
        .map(code -> Map.<String, Object>of("code", code, "name", text(code)))
        .toList();
  }

  private static Map<String, String> text(String code) {
    return Map.of("en", "The " + code, "es", "El " + code);
  }
}
