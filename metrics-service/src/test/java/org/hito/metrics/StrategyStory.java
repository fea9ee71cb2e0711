package org.hito.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hito.kit.json.Json;

/** A strategy, as initiative-service would tell of it. */
public final class StrategyStory {
  private StrategyStory() {}

  /** Its first fact. */
  public static String registered(String code, String... pillars) {
    return Json.write(
        Map.ofEntries(
            Map.entry("specversion", "1.0"),
            Map.entry("id", UUID.randomUUID()),
            Map.entry("source", "/services/initiatives"),
            Map.entry("type", "org.hito.strategy.registered.v1"),
            Map.entry("subject", code),
            Map.entry("time", "2026-01-01T00:00:00Z"),
            Map.entry("recordedat", Instant.now().toString()),
            Map.entry("aggregateversion", 1),
            Map.entry("actor", "jane"),
            Map.entry(
                "data",
                Map.of(
                    "change",
                    Map.of(),
                    "strategy",
                    Map.of("code", code, "name", text(code), "pillars", pillars(pillars))))));
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
