package org.hito.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Resources of every kind as services could return them, generated from OpenAPI: every member is
 * present, and every text has 10,000 characters that could break a page. Each list omits nine times
 * as many entries as requested.
 */
public final class HostileThings {

  /** A request for them has an id that begins like this. */
  public static final String ASKED = "hostile";

  /** What every text begins with. */
  public static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=\"alert(1)\">";

  private static final String TEXT =
      (SCRIPT + "&amp;{page}\u202E مرحبا \uD83D\uDC69\u200D\uD83D\uDC67 " + "w".repeat(300) + " ")
          .repeat(30)
          .substring(0, 10_000);

  /** The plain text next to the one in two languages, which people read. */
  public static final String PLAIN = "the-plain-one";

  private static final Set<String> TEXTS =
      Set.of(
          "aliases",
          "detail",
          "document",
          "en",
          "es",
          "formula",
          "label",
          "locator",
          "name",
          "note",
          "person",
          "place",
          "publisher",
          "reason",
          "role",
          "title",
          "unit",
          "values");

  private static final int DEEPEST = 8;
  private static final int PARTS = 2;

  // more would be more than the gateway reads of one answer
  private static final int MOST_ITEMS = 8;
  private static final int LEFT_OUT = 9;
  private static final JsonObject OPENAPI =
      StubUpstreams.resource("/META-INF/hito/documents/openapi.json");

  private final int limit;
  private final int items;

  private HostileThings(int limit) {
    this.limit = limit;
    this.items = Math.min(limit, MOST_ITEMS);
  }

  static boolean isAsked(HttpServerRequest request) {
    String id = request.getHeader("X-Request-Id");
    return id != null && id.startsWith(ASKED);
  }

  static void answer(HttpServerRequest request) {
    int limit = Integer.parseInt(request.getParam("limit", "2"));
    var things = new HostileThings(limit);
    request.body().onSuccess(body -> request.response().end(things.answer(request, body)));
  }

  private Buffer answer(HttpServerRequest request, Buffer body) {
    JsonObject answer =
        switch (request.path()) {
          case "/internal/v1/neighbours" -> neighbours(body.toJsonObject().getJsonObject("codes"));
          case "/internal/v1/newest" -> newest(body.toJsonObject().getInteger("limit"));
          case "/internal/v1/search" -> hits(body.toJsonObject().getInteger("limit"));
          case "/internal/v1/forums" -> digests(request.params().getAll("code"));
          case "/internal/v1/record" -> view("TrackRecordView");
          case "/internal/v1/statuses" -> new JsonObject().put("OFF_TRACK", 3).put("AT_RISK", 2);
          case "/internal/v1/strategies/hostile/funding" -> funding();
          case "/internal/v1/sparks" -> new JsonObject();
          default -> view(schema(request.path()));
        };
    return answer.toBuffer();
  }

  private static JsonObject funding() {
    JsonObject drawn =
        new JsonObject().put("fund", "hostile").put("currency", "USD").put("spent", 3);
    return new JsonObject().put("items", new JsonArray().add(drawn.put("initiatives", 2)));
  }

  private static JsonObject neighbours(JsonObject codes) {
    JsonArray things =
        codes.stream()
            .flatMap(
                kind ->
                    ((JsonArray) kind.getValue())
                        .stream().map(code -> thing(kind.getKey()).put("code", code)))
            .collect(array());
    var leading = new JsonObject();
    codes.fieldNames().forEach(kind -> leading.put(kind, new JsonArray()));
    return new JsonObject()
        .put("leading", leading)
        .put("things", things)
        .put("neighbours", new JsonArray());
  }

  private static JsonObject thing(String kind) {
    JsonObject name = new JsonObject().put("en", TEXT).put("es", TEXT);
    return new JsonObject()
        .put("kind", kind)
        .put("code", "hostile")
        .put("name", name)
        .put("leads", new JsonArray());
  }

  private static JsonObject newest(int limit) {
    JsonArray facts =
        IntStream.range(0, limit)
            .mapToObj(
                seq ->
                    thing("commitment")
                        .put("code", "hostile-" + seq)
                        .put("seq", seq)
                        .put("type", "delivered")
                        .put("recordedAt", Instant.now().toString()))
            .collect(array());
    return new JsonObject().put("reached", 0).put("items", facts);
  }

  private static JsonObject hits(int limit) {
    JsonArray hits =
        IntStream.range(0, limit)
            .mapToObj(
                at ->
                    new JsonObject()
                        .put("kind", "forum")
                        .put("code", "hostile-" + at)
                        .put("rank", 0)
                        .put("en", TEXT)
                        .put("es", TEXT))
            .collect(array());
    return new JsonObject().put("hits", hits).put("counts", new JsonObject().put("forum", limit));
  }

  private JsonObject digests(List<String> codes) {
    JsonArray digests =
        codes.stream()
            .map(
                code ->
                    new JsonObject()
                        .put("code", code)
                        .put("last", view("MeetingView"))
                        .put("next", view("MeetingView"))
                        .put("record", view("TrackRecordView")))
            .collect(array());
    return new JsonObject().put("items", digests);
  }

  private static Collector<Object, ?, JsonArray> array() {
    return Collectors.collectingAndThen(Collectors.toList(), JsonArray::new);
  }

  private static JsonObject schema(String path) {
    JsonObject paths = OPENAPI.getJsonObject("paths");
    String template =
        paths.fieldNames().stream()
            .filter(
                one -> path.matches(Pattern.compile("\\{[^}]+}").matcher(one).replaceAll("[^/]+")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(path));
    return paths
        .getJsonObject(template)
        .getJsonObject("get")
        .getJsonObject("responses")
        .getJsonObject("200")
        .getJsonObject("content")
        .getJsonObject("application/json")
        .getJsonObject("schema");
  }

  private JsonObject view(String name) {
    return view(new JsonObject().put("$ref", "#/components/schemas/" + name));
  }

  private JsonObject view(JsonObject schema) {
    JsonObject view = (JsonObject) value("", schema, 0);
    return view.containsKey("items") ? view.put("total", LEFT_OUT * limit + items) : view;
  }

  private Object value(String name, JsonObject schema, int depth) {
    if (schema.containsKey("$ref")) {
      return value(name, component(schema.getString("$ref")), depth);
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.containsKey(choice)) {
        return value(name, schema.getJsonArray(choice).getJsonObject(0), depth);
      }
    }
    if (schema.containsKey("enum")) {
      return schema.getJsonArray("enum").getValue(0);
    }
    return switch (String.valueOf(schema.getValue("type"))) {
      case "object" -> object(schema, depth);
      case "array" -> list(name, schema.getJsonObject("items"), depth);
      case "string" -> text(name, schema);
      case "boolean" -> true;
      case "null" -> null;
      case "number", "integer" -> 3;
      default -> name.equals("countries") ? new JsonArray().add("PA") : null;
    };
  }

  private static JsonObject component(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return OPENAPI.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
  }

  private JsonObject object(JsonObject schema, int depth) {
    var object = new JsonObject();
    if (depth < DEEPEST) {
      for (var member : schema.getJsonObject("properties", new JsonObject())) {
        Object value = value(member.getKey(), (JsonObject) member.getValue(), depth + 1);
        if (value != null) {
          object.put(member.getKey(), value);
        }
      }
    }
    List.copyOf(object.fieldNames()).stream()
        .filter(name -> object.containsKey(name + "Text"))
        .forEach(name -> object.put(name, PLAIN));
    return object;
  }

  private JsonArray list(String name, JsonObject of, int depth) {
    int size = name.equals("items") && depth == 1 ? items : PARTS;
    return IntStream.range(0, size).mapToObj(at -> value(name, of, depth)).collect(array());
  }

  private static String text(String name, JsonObject schema) {
    if (schema.getString("format", "").equals("date-time")) {
      return "2026-06-30T10:00:00Z";
    }
    if (schema.containsKey("pattern") || schema.getString("format", "").equals("date")) {
      return "2026-06-30";
    }
    if (TEXTS.contains(name)) {
      return TEXT;
    }
    return name.equals("next") ? "/x?cursor=y" : "hostile";
  }
}
