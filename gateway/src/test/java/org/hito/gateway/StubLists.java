package org.hito.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lists of the services behind a gateway under test, as the gateway itself reads them: pages of
 * two things from {@code worlds/dated.json}, with the filters whose names are members.
 */
final class StubLists {

  private static final int PAGE = 2;
  private static final Set<String> NO_MEMBERS =
      Set.of("limit", "cursor", "format", "sort", "from", "to", "dueFrom", "dueTo");

  private StubLists() {}

  /** Whether the request is the gateway's own: nobody else requests that many. */
  static boolean isAsked(HttpServerRequest request) {
    return "200".equals(request.getParam("limit"));
  }

  static void answer(HttpServerRequest request) {
    if ("broken".equals(request.getParam("forum"))) {
      request.response().setStatusCode(503).end();
      return;
    }
    if ("heavy".equals(request.getParam("forum"))) {
      heavy(request);
      return;
    }
    String collection = request.path().substring(request.path().lastIndexOf('/') + 1);
    List<JsonObject> things =
        StubUpstreams.resource("/worlds/dated.json")
            .getJsonArray(collection, new JsonArray())
            .stream()
            .map(JsonObject.class::cast)
            .filter(thing -> passes(thing, request))
            .toList();
    if ("endless".equals(request.getParam("forum"))) {
      things = IntStream.range(0, 200).mapToObj(one -> endless(one)).toList();
    }
    int after = Integer.parseInt(request.getParam("cursor", "0"));
    int size = things.size() == 200 ? 200 : PAGE;
    List<JsonObject> items = things.stream().skip(after).limit(size).toList();
    String next = null;
    if (size == 200) {
      next = request.absoluteURI();
    } else if (after + size < things.size()) {
      next = request.absoluteURI().replaceAll("&cursor=.*", "") + "&cursor=" + (after + size);
    }
    if ("csv".equals(request.getParam("format"))) {
      table(request, items, next);
    } else {
      var page = new JsonObject().put("items", new JsonArray(items));
      request.response().end((next == null ? page : page.put("next", next)).toBuffer());
    }
  }

  private static void table(HttpServerRequest request, List<JsonObject> items, String next) {
    if (next != null) {
      request.response().putHeader("Link", "<" + next + ">; rel=\"next\"");
    }
    request
        .response()
        .putHeader("Content-Type", "text/csv;charset=UTF-8")
        .end(
            items.stream()
                .map(item -> item.getString("code") + ",\"two\r\nlines\"\r\n")
                .collect(Collectors.joining("", "code,note\r\n", "")));
  }

  /** Five pages of a row each, 10 MB together. */
  private static void heavy(HttpServerRequest request) {
    int page = Integer.parseInt(request.getParam("cursor", "0"));
    String here = request.absoluteURI().replaceAll("&cursor=.*", "");
    var row = new JsonObject().put("code", "x".repeat(2 * 1024 * 1024));
    table(request, List.of(row), page < 4 ? here + "&cursor=" + (page + 1) : null);
  }

  private static JsonObject endless(int one) {
    return new JsonObject()
        .put("code", "m" + one)
        .put("version", 1)
        .put("forum", "endless")
        .put("title", new JsonObject().put("en", "M"))
        .put("from", "2026")
        .put("status", "PLANNED")
        .put("dueOn", "2026")
        .put("createdAt", "2026-01-01T00:00:00Z")
        .put("updatedAt", "2026-01-01T00:00:00Z");
  }

  private static boolean passes(JsonObject thing, HttpServerRequest request) {
    return request.params().entries().stream()
        .filter(filter -> !NO_MEMBERS.contains(filter.getKey()))
        .allMatch(
            filter -> {
              Object value =
                  thing.getValue(
                      filter.getKey().equals("initiative") ? "initiatives" : filter.getKey());
              List<String> wanted = List.of(filter.getValue().split(",", -1));
              return value instanceof JsonArray many
                  ? many.stream().anyMatch(wanted::contains)
                  : value != null && wanted.contains(value);
            });
  }
}
