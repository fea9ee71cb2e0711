package org.hito.kit.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Fitting;
import org.hito.kit.sql.Sql;

/** Reads the fact log of one thing, newest first. */
@ApplicationScoped
public class FactHistory {

  private static final String READ =
      """
      SELECT %s
        FROM (SELECT version, event FROM fact
               WHERE aggregate = :aggregate AND code = :code AND version < :before
               ORDER BY version DESC LIMIT :limit) AS newest
      %s
      """
          .formatted(Fitting.column("event", Fitting.PAGE), Fitting.window("version DESC"));

  /**
   * The newest changes.
   *
   * @param isAll false if there are older ones
   */
  public record Newest(List<HistoryEntry> entries, boolean isAll) {}

  /**
   * The changes before a version.
   *
   * @param before {@link Long#MAX_VALUE} for the newest
   * @param limit the most of them, fewer if they are large
   */
  public Uni<Newest> read(
      Mutiny.Session session, String aggregate, String code, long before, int limit) {
    Map<String, ?> parameters =
        Map.of("aggregate", aggregate, "code", code, "before", before, "limit", limit + 1);
    return Sql.texts(session, READ, parameters).map(events -> newest(aggregate, events, limit));
  }

  private static Newest newest(String aggregate, List<String> events, int limit) {
    List<HistoryEntry> entries =
        events.stream()
            .limit(limit)
            .takeWhile(Objects::nonNull)
            .map(event -> entry(aggregate, event))
            .toList();
    return new Newest(entries, entries.size() == events.size());
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
