package org.hito.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.json.Json;

/** Facts of other services as published. */
final class FactText {
  private FactText() {}

  /**
   * One fact, happened at the beginning of a day and recorded now.
   *
   * @param type its short type, such as {@code commitment.delivered}
   * @param change of the fact
   * @param state of its subject after it
   */
  static String of(
      UUID id,
      String type,
      String code,
      long version,
      String day,
      Map<String, ?> change,
      Map<String, ?> state) {
    String aggregate = type.substring(0, type.indexOf('.'));
    return Json.write(
        Map.of(
            "specversion",
            "1.0",
            "id",
            id,
            "source",
            "/services/tested",
            "type",
            "org.hito." + type + ".v1",
            "subject",
            code,
            "time",
            day + "T00:00:00Z",
            "recordedat",
            Instant.now().toString(),
            "aggregateversion",
            version,
            "actor",
            "jane",
            "data",
            Map.of("change", change, aggregate, state)));
  }
}
