package org.hito.gateway.webhooks.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Progress.Undelivered;
import org.hito.gateway.webhooks.domain.Redelivery;
import org.hito.gateway.webhooks.form.DeclarationForm;
import org.hito.kit.json.Json;

/** The stored form of progress: short, since it is written several times a second. */
final class CourseForm {

  private CourseForm() {}

  static String write(Progress progress) {
    return Json.write(node(progress));
  }

  private static ObjectNode node(Progress progress) {
    ObjectNode node = Json.mapper().createObjectNode();
    if (progress.failingSince() != null) {
      node.put("failingSince", progress.failingSince().toEpochMilli());
      node.put("pauses", progress.pauses());
    }
    ArrayNode undelivered = node.putArray("undelivered");
    for (Undelivered one : progress.undelivered()) {
      ArrayNode entry =
          undelivered
              .addArray()
              .add(one.place().topic())
              .add(one.place().partition())
              .add(one.place().offset());
      if (one.attempts() > 0) {
        entry.add(one.attempts()).add(one.firstFailedAt().toEpochMilli());
      }
    }
    return node;
  }

  static Progress read(String json) {
    return read(Json.read(json, JsonNode.class));
  }

  private static Progress read(JsonNode node) {
    List<Undelivered> undelivered = new ArrayList<>();
    for (JsonNode entry : node.path("undelivered")) {
      undelivered.add(
          new Undelivered(
              new Place(entry.get(0).intValue(), entry.get(1).intValue(), entry.get(2).longValue()),
              entry.path(3).asInt(),
              instant(entry.get(4)),
              null));
    }
    return new Progress(
        undelivered, instant(node.get("failingSince")), node.path("pauses").asInt());
  }

  private static Instant instant(JsonNode millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis.longValue());
  }

  static String write(Course.Again again) {
    if (again == null) {
      return null;
    }
    Redelivery redelivery = again.redelivery();
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("id", redelivery.id().toString());
    redelivery.ids().forEach(node.putArray("ids")::add);
    node.set("filters", Json.mapper().valueToTree(DeclarationForm.write(redelivery.filters())));
    node.put("from", redelivery.from());
    node.put("to", redelivery.to());
    node.put("position", again.position());
    node.set("progress", node(again.progress()));
    return Json.write(node);
  }

  static Course.Again readAgain(String json) {
    if (json == null) {
      return null;
    }
    JsonNode node = Json.read(json, JsonNode.class);
    Set<String> ids = new HashSet<>();
    node.get("ids").forEach(id -> ids.add(id.textValue()));
    return new Course.Again(
        new Redelivery(
            UUID.fromString(node.get("id").textValue()),
            ids,
            DeclarationForm.readFilters(
                Json.mapper().createObjectNode().set("filters", node.get("filters"))),
            node.get("from").textValue(),
            node.get("to").textValue()),
        node.get("position").textValue(),
        read(node.get("progress")));
  }
}
