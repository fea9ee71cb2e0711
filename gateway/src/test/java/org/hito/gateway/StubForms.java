package org.hito.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A substitute for the services behind forms. The code of a thing, such as {@code form-late},
 * selects the answer to a change of it.
 */
final class StubForms {

  private static final Pattern CODE = Pattern.compile("/(form-[a-z]+)(/|$)");

  private StubForms() {}

  static boolean isAsked(HttpServerRequest request) {
    return request.path().endsWith("/possible") || CODE.matcher(request.path()).find();
  }

  static void answer(HttpServerRequest request) {
    if (request.path().endsWith("/possible")) {
      request.body().onSuccess(body -> possible(request, body.toJsonObject()));
    } else if (request.path().endsWith("/history")) {
      request.response().end(history().encode());
    } else if (request.method().equals(HttpMethod.GET) && code(request).equals("form-unread")) {
      refuse(request, 404);
    } else if (request.method().equals(HttpMethod.GET)) {
      request.response().end(thing(code(request)).encode());
    } else {
      change(request, code(request));
    }
  }

  private static String code(HttpServerRequest request) {
    Matcher code = CODE.matcher(request.path());
    code.find();
    return code.group(1);
  }

  /**
   * Allows everything unless a code contains {@code barred}; does not answer for {@code unjudged}.
   */
  private static void possible(HttpServerRequest request, JsonObject asked) {
    if (codes(asked, "commitments").contains("form-unjudged")) {
      request.response().setStatusCode(500).end();
      return;
    }
    var commitments = new JsonArray();
    codes(asked, "commitments").stream()
        .map(
            code ->
                new JsonObject()
                    .put("code", code)
                    .put("moves", new JsonArray().add("IN_PROGRESS").add("DROPPED"))
                    .put("reports", true))
        .forEach(commitments::add);
    request
        .response()
        .end(
            new JsonObject()
                .put("commitments", commitments)
                .put("meetings", new JsonArray(codes(asked, "meetings")))
                .put("indicators", new JsonArray(codes(asked, "indicators")))
                .encode());
  }

  private static List<String> codes(JsonObject asked, String kind) {
    return asked.getJsonArray(kind, new JsonArray()).stream()
        .map(String.class::cast)
        .filter(code -> !code.equals("form-barred"))
        .toList();
  }

  private static JsonObject thing(String code) {
    boolean isKept = code.equals("form-kept");
    return new JsonObject()
        .put("code", code)
        .put("version", code.equals("form-late") ? 6 : 5)
        .put("title", new JsonObject().put("en", "A promise").put("es", "Una promesa"))
        .put("name", new JsonObject().put("en", "A thing").put("es", "Una cosa"))
        .put("kind", "mou")
        .put("status", isKept ? "DELIVERED" : code.equals("form-late") ? "DROPPED" : "AGREED")
        .put("open", !isKept)
        .put("closedOn", isKept ? "2026-11-20" : null)
        .put("evidence", isKept ? evidence() : new JsonArray())
        .put("forum", "hled")
        .put("owner", "economia-mx")
        .put("measure", new JsonObject().put("type", "OBSERVED"))
        .put("unitText", new JsonObject().put("en", "people").put("es", "personas"))
        .put("progress", code.equals("form-value") ? new JsonObject() : 40);
  }

  private static JsonArray evidence() {
    return new JsonArray()
        .add(new JsonObject().put("url", "HTTPS://EXAMPLE.ORG/a"))
        .add(new JsonObject().put("url", "javascript:alert(1)").put("title", "No page"));
  }

  private static JsonObject history() {
    return new JsonObject()
        .put("items", new JsonArray().add(fact(6, "dropped")).add(fact(5, "progress-reported")));
  }

  private static JsonObject fact(int version, String type) {
    return new JsonObject()
        .put("version", version)
        .put("type", type)
        .put("at", "2026-11-20T00:00:00Z")
        .put("recordedAt", "2026-11-20T10:00:00Z")
        .put("agency", "us-state")
        .put("change", new JsonObject())
        .put("state", new JsonObject());
  }

  private static void change(HttpServerRequest request, String code) {
    if (request.path().endsWith("/observations")) {
      request.response().setStatusCode(207).end(report(code).encode());
      return;
    }
    switch (code) {
      case "form-echo" ->
          request
              .body()
              .onSuccess(
                  body -> refuse(request, 422, error("", said(request) + " " + body.toString())));
      case "form-wrong" ->
          refuse(
              request,
              422,
              error("/on", "Before the meeting"),
              error("/evidence/0/url", "No address"),
              error("/title", "Required"),
              error("/agreedOn", "Strange"));
      case "form-late", "form-unread" -> refuse(request, 412);
      case "form-used" -> refuse(request, 422);
      case "form-gone" -> refuse(request, 404);
      case "form-broken" -> request.connection().close();
      default -> request.response().setStatusCode(201).end(thing("form-made").encode());
    }
  }

  private static JsonObject report(String code) {
    var row = new JsonObject();
    switch (code) {
      case "form-wrong" ->
          row.put("status", 422)
              .put("outcome", "REJECTED")
              .put("errors", new JsonArray().add(error("/value", "No number")));
      case "form-value" ->
          row.put("status", 200)
              .put("outcome", "RESTATED")
              .put("replaces", new JsonObject().put("on", "2026-06-30").put("value", 220));
      case "form-range" ->
          row.put("status", 200)
              .put("outcome", "RESTATED")
              .put(
                  "replaces",
                  JsonObject.of(
                      "on",
                      "2026-06-30",
                      "value",
                      10,
                      "range",
                      JsonObject.of("from", 10, "to", 15)));
      default -> row.put("status", 201).put("outcome", "CREATED");
    }
    return new JsonObject().put("results", new JsonArray().add(row));
  }

  private static String said(HttpServerRequest request) {
    return String.join(
        " ",
        request.method().name(),
        request.uri(),
        request.getHeader("Idempotency-Key"),
        request.getHeader("If-Match"),
        request.getHeader("Accept-Language"));
  }

  private static JsonObject error(String pointer, String message) {
    return new JsonObject().put("pointer", pointer).put("message", message);
  }

  private static void refuse(HttpServerRequest request, int status, JsonObject... errors) {
    var problem =
        new JsonObject()
            .put("status", status)
            .put("title", "Refused")
            .put("code", request.path().contains("form-used") ? "idempotency-key-reused" : "other");
    if (errors.length > 0) {
      problem.put("errors", new JsonArray(List.of(errors)));
    }
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.encode());
  }
}
