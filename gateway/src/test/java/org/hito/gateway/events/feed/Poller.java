package org.hito.gateway.events.feed;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.testkit.TopicWriter;

/** A reader of the feed of a gateway under test. */
final class Poller {

  static final String FEED = "/api/v1/events/feed";
  static final String CONSUMERS = "/api/v1/events/consumers";

  private final Door door;
  private final String[] headers;

  Poller(Door door, String... headers) {
    this.door = door;
    this.headers = headers;
  }

  /** A reader that has signed in. */
  static Poller of(Door door, String client) {
    return new Poller(
        door, "Authorization", door.bearer(client), "Content-Type", "application/json");
  }

  HttpResponse<String> poll(String query) {
    return door.get(FEED + query, headers);
  }

  HttpResponse<String> send(String method, String path, String body) {
    return door.send(method, CONSUMERS + path, body, headers);
  }

  HttpResponse<String> acknowledge(String name, String position) {
    return send("PUT", "/" + name, new JsonObject().put("position", position).encode());
  }

  /** Follows the pages to the end, and returns the ids of the facts. */
  List<Integer> readAll(String query) {
    List<Integer> ids = new ArrayList<>();
    var answer = poll(query);
    while (!facts(answer).isEmpty()) {
      ids.addAll(facts(answer));
      answer = door.get(next(answer), headers);
    }
    return ids;
  }

  static List<Integer> facts(HttpResponse<String> answer) {
    return new JsonArray(answer.body())
        .stream().map(fact -> ((JsonObject) fact).getInteger("id")).toList();
  }

  static String position(HttpResponse<String> answer) {
    return answer.headers().firstValue("Hito-Position").orElseThrow();
  }

  static String next(HttpResponse<String> answer) {
    String link = answer.headers().firstValue("Link").orElseThrow();
    return link.replaceFirst("<https?://[^/]+(.*)>; rel=\"next\"", "$1");
  }

  static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  /** Publishes a fact of a commitment. */
  static String publish(String code, int id) {
    String event = "{ \"id\":" + id + ",  \"título\":\"ñandú\"}";
    TopicWriter.of("hito.commitment.facts.v1")
        .write(code, event, Map.of("ce_type", "org.hito.commitment.revised.v1"));
    return event;
  }
}
