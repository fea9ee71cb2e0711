package org.hito.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Predicate;

/** The services' answers to the gateway's questions for chain, search and changes. */
final class StubQuestions {

  private interface Question {
    void answer(HttpServerRequest request, String audience, Buffer body);
  }

  private static final Map<String, Question> QUESTIONS =
      Map.of(
          "/internal/v1/neighbours", StubQuestions::neighbours,
          "/internal/v1/search", StubQuestions::search,
          "/internal/v1/changes", StubQuestions::changes,
          "/internal/v1/facts", StubQuestions::facts,
          "/internal/v1/newest", StubQuestions::newestChanges);

  private StubQuestions() {}

  static boolean isAsked(HttpServerRequest request) {
    return QUESTIONS.containsKey(request.path());
  }

  static void answer(HttpServerRequest request, String audience) {
    Question question = QUESTIONS.get(request.path());
    request.body().onSuccess(body -> question.answer(request, audience, body));
  }

  /** Answers from a small world, limited as requested. */
  private static void neighbours(HttpServerRequest request, String audience, Buffer body) {
    JsonObject asked = body.toJsonObject().getJsonObject("codes");
    JsonObject answer = StubUpstreams.resource("/worlds/" + audience + ".json");
    for (Object one : answer.getJsonArray("neighbours")) {
      JsonObject relation = (JsonObject) one;
      JsonArray codes = asked.getJsonArray(relation.getString("kind"), new JsonArray());
      keep(relation, "of", row -> codes.contains(((JsonArray) row).getString(0)));
    }
    keep(
        answer,
        "things",
        one -> {
          JsonObject thing = (JsonObject) one;
          JsonArray codes = asked.getJsonArray(thing.getString("kind"), new JsonArray());
          return codes.contains(thing.getString("code"))
              || codes.contains(thing.getString("named"));
        });
    request.response().end(answer.toBuffer());
  }

  private static void keep(JsonObject of, String member, Predicate<Object> wanted) {
    of.put(member, new JsonArray(of.getJsonArray(member).stream().filter(wanted).toList()));
  }

  /** Answers with the hits after a place, for any search. */
  private static void search(HttpServerRequest request, String audience, Buffer body) {
    JsonObject asked = body.toJsonObject();
    var hits = new JsonArray();
    StubUpstreams.resource("/worlds/" + audience + ".json").getJsonArray("hits").stream()
        .map(JsonObject.class::cast)
        .filter(hit -> hit.getInteger("rank") > asked.getInteger("rank"))
        .limit(asked.getInteger("limit"))
        .forEach(hits::add);
    var counts = new JsonObject().put("commitment", 2);
    request.response().end(new JsonObject().put("hits", hits).put("counts", counts).toBuffer());
  }

  /** Answers with a log of three facts, at most two at a time. */
  private static void facts(HttpServerRequest request, String audience, Buffer body) {
    JsonObject asked = body.toJsonObject();
    long upTo = Math.min(3, asked.getLong("upTo"));
    long reached = Math.max(asked.getLong("after"), Math.min(upTo, asked.getLong("after") + 2));
    var facts = new JsonArray();
    for (long seq = asked.getLong("after") + 1; seq <= reached; seq++) {
      String code = "first-of-" + audience;
      facts.add(
          new JsonObject()
              .put("seq", seq)
              .put("aggregate", "forum")
              .put("code", code)
              .put("type", "revised")
              .put("event", "{\"id\":\"%s-%d\",  \"subject\":\"%s\"}".formatted(code, seq, code)));
    }
    var page = new JsonObject().put("last", 3).put("reached", reached).put("facts", facts);
    request.response().end(page.toBuffer());
  }

  /** Answers with a log of three changes, a second apart, of which the last is not settled. */
  private static void changes(HttpServerRequest request, String audience, Buffer body) {
    JsonObject asked = body.toJsonObject();
    long after = Math.max(0, asked.getLong("after"));
    var items = new JsonArray();
    for (long seq = after + 1; seq <= 2 && items.size() < asked.getInteger("limit"); seq++) {
      items.add(
          change(audience, seq).put("name", new JsonObject().put("en", "Name, with a comma")));
    }
    request
        .response()
        .end(
            new JsonObject()
                .put("after", after)
                .put("settled", 2)
                .put("reached", 2)
                .put("items", items)
                .toBuffer());
  }

  /**
   * Answers with the same log backwards, two numbers of it at a time; only odd ones pass a filter.
   */
  private static void newestChanges(HttpServerRequest request, String audience, Buffer body) {
    JsonObject asked = body.toJsonObject();
    boolean filtered = asked.getJsonObject("where") != null;
    if (filtered && asked.getJsonObject("where").encode().contains("broken")) {
      request.response().setStatusCode(503).end();
      return;
    }
    long before = Math.min(asked.getLong("before"), 8);
    long reached = Math.max(0, before - 2);
    var items = new JsonArray();
    for (long seq = before - 1;
        seq >= Math.max(1, reached) && items.size() < asked.getInteger("limit");
        seq--) {
      if (!filtered || seq == 1) {
        items.add(
            change(audience, seq)
                .put("agency", seq == 1 ? "economia-mx" : "hito")
                .put("name", new JsonObject().put("en", "A & <b> \u0001").put("es", "Año 🏛️")));
      }
    }
    request.response().end(new JsonObject().put("reached", reached).put("items", items).toBuffer());
  }

  private static JsonObject change(String audience, long seq) {
    return new JsonObject()
        .put("seq", seq)
        .put("id", "0198c7a1-3f52-7d10-9e4b-%04d%08d".formatted((int) audience.charAt(2), seq))
        .put("kind", audience.startsWith("metrics") ? "indicator" : "forum")
        .put("code", audience + seq)
        .put("version", 1)
        .put("type", "revised")
        .put("at", "2026-11-20T00:00:00+00:00")
        .put("recordedAt", "2026-11-2" + seq + "T10:00:00.5+00:00")
        .put("late", true)
        .put("actor", "=somebody");
  }
}
