package org.hito.kit.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;

/** Reads the fact log of one thing, newest first. */
@ApplicationScoped
public class FactHistory {

  private static final String READ =
      """
      SELECT event FROM fact
       WHERE aggregate = :aggregate AND code = :code AND version < :before
       ORDER BY version DESC LIMIT :limit
      """;

  /**
   * The changes before a version.
   *
   * @param before {@link Long#MAX_VALUE} for the newest
   */
  public Uni<List<HistoryEntry>> read(
      Mutiny.Session session, String aggregate, String code, long before, int limit) {
    Map<String, ?> parameters =
        Map.of("aggregate", aggregate, "code", code, "before", before, "limit", limit);
    return Sql.texts(session, READ, parameters)
        .map(events -> events.stream().map(event -> entry(aggregate, event)).toList());
  }

  private static HistoryEntry entry(String aggregate, String event) {
    JsonNode read = Json.read(event, JsonNode.class);
    String type = FactNames.shortType(read.get("type").textValue());
    return new HistoryEntry(
        read.get("aggregateversion").longValue(),
        type.substring(aggregate.length() + 1),
        UUID.fromString(read.get("id").textValue()),
        Instant.parse(read.get("time").textValue()),
        Instant.parse(read.get("recordedat").textValue()),
        read.get("actor").textValue(),
        read.path("agency").textValue(),
        cause(read),
        read.get("data").get("change"),
        read.get("data").get(aggregate));
  }

  private static UUID cause(JsonNode event) {
    String cause = event.path("causationid").textValue();
    return cause == null ? null : UUID.fromString(cause);
  }
}
