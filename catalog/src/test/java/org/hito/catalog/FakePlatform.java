package org.hito.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Implements the part of the API's contract that the loader uses, on a free port. */
final class FakePlatform implements AutoCloseable {

  static final String TOKEN = "let-me-in";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The facts of a thing, newest first, as its history shows them. */
  private record Thing(ObjectNode body, ArrayNode facts) {}

  /** An answer kept ready for some requests. */
  private record Canned(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Thing> things = new HashMap<>();
  private final Map<String, List<Canned>> canned = new HashMap<>();
  private final List<String> writes = new ArrayList<>();

  FakePlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1", this::handle);
    server.createContext("/token", exchange -> answer(exchange, 200, issued(exchange)));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The requests that were not reads, in order. */
  List<String> writes() {
    return writes;
  }

  /** The next write of a path gets this answer, instead of the one by the contract. */
  void answerOnce(String path, int status, String body) {
    canned.computeIfAbsent(path, key -> new ArrayList<>()).add(new Canned(status, body));
  }

  /** A fact that people caused since. */
  void happened(String path, String fact) {
    record(things.get(path), fact);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
    String method = exchange.getRequestMethod();
    if (!method.equals("GET")) {
      writes.add(method + " " + path);
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, problem("unauthenticated"));
        return;
      }
      if (!canned.getOrDefault(path, List.of()).isEmpty()) {
        Canned next = canned.get(path).remove(0);
        answer(exchange, next.status(), next.body());
        return;
      }
    }
    switch (method) {
      case "PUT" -> declare(exchange, path);
      case "POST" -> post(exchange, path);
      default -> read(exchange, path);
    }
  }

  private void declare(HttpExchange exchange, String path) throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(exchange.getRequestBody());
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    Thing thing = things.get(path);
    if (thing == null) {
      Thing created = new Thing(body, JSON.createArrayNode());
      things.put(path, created);
      record(created, "recorded");
      show(exchange, 201, created);
    } else if (thing.body().deepCopy().without("reviews").equals(body)) {
      show(exchange, 200, thing);
    } else if (ifMatch == null) {
      answer(exchange, 428, problem("precondition-required"));
    } else if (!ifMatch.equals(etag(thing))) {
      answer(exchange, 412, problem("precondition-failed"));
    } else {
      thing.body().removeAll().setAll(body);
      record(thing, "revised");
      show(exchange, 200, thing);
    }
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    if (path.endsWith("/reviews")) {
      review(exchange, things.get(path.replace("/reviews", "")));
    } else {
      move(exchange, path.replace("/moves", ""));
    }
  }

  private void review(HttpExchange exchange, Thing thing) throws IOException {
    JsonNode review = JSON.readTree(exchange.getRequestBody());
    thing.body().withArray("reviews").add(review);
    record(thing, "reviewed");
    show(exchange, 200, thing);
  }

  private void move(HttpExchange exchange, String path) throws IOException {
    String to = JSON.readTree(exchange.getRequestBody()).path("to").asText();
    if (path.startsWith("/initiatives/")) {
      record(things.get(path), "status-changed").putObject("change").put("to", to);
    } else {
      record(things.get(path), to.equals("IN_PROGRESS") ? "started" : to.toLowerCase(Locale.ROOT));
    }
    show(exchange, 200, things.get(path));
  }

  private void read(HttpExchange exchange, String path) throws IOException {
    Thing thing = things.get(path.replace("/history", ""));
    if (path.matches("/[a-z]+")) {
      list(exchange, path + "/");
    } else if (path.endsWith("/series")) {
      list(exchange, path.replace("/series", "/observations/"));
    } else if (thing == null) {
      answer(exchange, 404, problem("not-found"));
    } else if (path.endsWith("/history")) {
      history(exchange, path, thing.facts());
    } else {
      show(exchange, 200, thing);
    }
  }

  private void list(HttpExchange exchange, String collection) throws IOException {
    ObjectNode page = JSON.createObjectNode();
    ArrayNode items = page.putArray("items");
    things.forEach(
        (path, thing) -> {
          if (path.startsWith(collection)) {
            items.add(thing.body().deepCopy().put("code", path.substring(collection.length())));
          }
        });
    answer(exchange, 200, page.toString());
  }

  /** One fact a page, so that readers must follow pages. */
  private static void history(HttpExchange exchange, String path, ArrayNode facts)
      throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int at = query.startsWith("cursor=") ? Integer.parseInt(query.substring(7)) : 0;
    ObjectNode page = JSON.createObjectNode();
    page.putArray("items").add(facts.get(at));
    if (at + 1 < facts.size()) {
      page.put("next", "http://inside:1/api/v1" + path + "?cursor=" + (at + 1));
    }
    answer(exchange, 200, page.toString());
  }

  private static ObjectNode record(Thing thing, String fact) {
    return thing.facts().insertObject(0).put("type", fact);
  }

  private static String etag(Thing thing) {
    return "\"" + thing.facts().size() + "\"";
  }

  private static void show(HttpExchange exchange, int status, Thing thing) throws IOException {
    exchange.getResponseHeaders().add("ETag", etag(thing));
    answer(exchange, status, thing.body().toString());
  }

  private static String problem(String code) {
    return "{\"code\":\"" + code + "\",\"title\":\"refused\"}";
  }

  private static String issued(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known = form.contains("client_id=admin") && form.contains("client_secret=s%26cret");
    return known ? "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":300}" : "{}";
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
