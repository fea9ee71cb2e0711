package org.hito.kit.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.hito.kit.address.PublicAddress;
import org.hito.kit.json.Json;
import org.hito.kit.topic.FactTopics;

/** Writes facts as CloudEvents 1.0 in structured mode. */
final class EventWriter {

  private final String source;
  private final PublicAddress address;

  EventWriter(String source, PublicAddress address) {
    this.source = source;
    this.address = address;
  }

  Fact write(
      String aggregate,
      String code,
      long version,
      FactBody body,
      Origin origin,
      UUID id,
      Instant recordedAt) {
    String actor = origin.actor().subject();
    String agency = origin.actor().agency();
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", id.toString());
    event.put("source", source);
    event.put("type", FactNames.type(aggregate, body.type()));
    event.put("subject", code);
    event.put("time", body.occurredAt().toString());
    event.put("dataschema", address.schema(aggregate + ".v1.schema.json"));
    event.put("datacontenttype", "application/json");
    event.put("recordedat", recordedAt.toString());
    event.put("aggregateversion", version);
    event.put("partitionkey", code);
    event.put("actor", actor);
    putIfPresent(event, "agency", agency);
    putIfPresent(event, "causationid", origin.cause());
    putIfPresent(event, "traceparent", origin.traceparent());
    ObjectNode data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    data.set(aggregate, Json.mapper().valueToTree(body.state()));
    return new Fact(
        id,
        aggregate,
        code,
        version,
        body.type(),
        body.occurredAt(),
        recordedAt,
        actor,
        agency,
        origin.cause(),
        origin.traceparent(),
        FactTopics.facts(aggregate),
        Json.write(event));
  }

  private static void putIfPresent(ObjectNode event, String name, Object value) {
    if (value != null) {
      event.put(name, value.toString());
    }
  }
}
