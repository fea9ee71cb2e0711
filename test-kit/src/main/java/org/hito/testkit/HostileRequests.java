package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends every documented operation of a running service what no client should send, and returns the
 * wrong answers, one line each.
 */
public final class HostileRequests {

  private static final String PROBLEM = "application/problem+json";
  private static final Set<String> METHODS =
      new TreeSet<>(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"));
  private static final List<String> OF_READERS =
      List.of("Accept", "Accept-Language", "If-Match", "If-None-Match", "Prefer");
  private static final List<String> OF_WRITERS =
      List.of("Content-Type", "Content-Encoding", "If-Match", "If-None-Match", "Idempotency-Key");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final OpenApiDocument document;
  private final URI service;
  private final Supplier<String> token;
  private final String known;

  /**
   * Requests to a service.
   *
   * @param openApi where it documents itself
   * @param token makes a passport that may change everything
   * @param known the code of an aggregate of each of its kinds
   */
  public HostileRequests(String openApi, URI service, Supplier<String> token, String known) {
    this.document = OpenApiDocument.at(openApi);
    this.service = service;
    this.token = token;
    this.known = known;
  }

  /** Every query and path parameter with every value of {@link HostileValues#PARAMETERS}. */
  public List<String> parameters() {
    List<String> wrong = new ArrayList<>();
    for (String operation : document.operations()) {
      for (JsonNode parameter : document.operation(operation).path("parameters")) {
        String name = parameter.path("name").asText();
        boolean inPath = parameter.path("in").asText().equals("path");
        if (inPath || parameter.path("in").asText().equals("query")) {
          for (String value : HostileValues.PARAMETERS) {
            String path = inPath ? path(operation, name, value) : path(operation, "", "");
            String query = inPath ? "" : "?" + name + "=" + value;
            check(
                wrong,
                method(operation),
                path + query,
                send(operation, path + query, utf8("{}"), Map.of()));
          }
        }
      }
    }
    return wrong;
  }

  /** Every query parameter without a value, which makes no sense: each is named in a 400. */
  public List<String> emptyParameters() {
    List<String> wrong = new ArrayList<>();
    for (String operation : document.operations()) {
      for (JsonNode parameter : document.operation(operation).path("parameters")) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("query")) {
          for (String query : List.of("?" + name, "?" + name + "=")) {
            String path = path(operation, "", "") + query;
            var answer = send(operation, path, utf8("{}"), Map.of());
            if (answer.statusCode() != 400 || !answer.body().contains("'" + name + "'")) {
              wrong.add(method(operation) + " " + path + ": " + answer.statusCode());
            }
          }
        }
      }
    }
    return wrong;
  }

  /** Every header that services read with every value of {@link HostileValues#HEADERS}. */
  public List<String> headers() {
    List<String> wrong = new ArrayList<>();
    for (String operation : document.operations()) {
      for (String header : method(operation).equals("GET") ? OF_READERS : OF_WRITERS) {
        for (String value : HostileValues.HEADERS) {
          String path = path(operation, "", "");
          String what = header + ": " + value + " " + method(operation);
          check(wrong, what, path, send(operation, path, utf8("{}"), Map.of(header, value)));
        }
      }
    }
    return wrong;
  }

  /** Every operation with a body, with each of {@link HostileValues#BODIES}: all are malformed. */
  public List<String> bodies() {
    List<String> wrong = new ArrayList<>();
    for (String operation : document.operations()) {
      if (document.operation(operation).path("requestBody").path("content").isEmpty()) {
        continue;
      }
      HostileValues.BODIES.forEach(
          (name, body) -> {
            var answer = send(operation, path(operation, "", ""), body, Map.of());
            if (answer.statusCode() != 400 || !isProblem(answer)) {
              wrong.add(operation + " with " + name + ": " + answer.statusCode());
            }
          });
    }
    return wrong;
  }

  /**
   * Every member of every body with every value of {@link HostileValues#MEMBERS}: all members at
   * once, also inside lists and objects, and one by one where one is enough for a change.
   */
  public List<String> members() {
    List<String> wrong = new ArrayList<>();
    for (String operation : document.operations()) {
      List<String> members = document.members(operation);
      if (members.isEmpty()) {
        continue;
      }
      for (String value : HostileValues.MEMBERS) {
        HostileValues.SHAPES.forEach(
            shape -> members(operation, members, shape.formatted(value), wrong));
        if (method(operation).equals("PATCH")) {
          members.forEach(member -> members(operation, List.of(member), value, wrong));
        }
      }
    }
    return wrong;
  }

  private void members(String operation, List<String> members, String value, List<String> wrong) {
    String body =
        members.stream()
            .map(member -> "\"" + member + "\":" + value)
            .collect(Collectors.joining(",", "{", "}"));
    String path = path(operation, "", "");
    String what = method(operation) + " " + body.substring(0, Math.min(80, body.length()));
    check(wrong, what, path, send(operation, path, utf8(body), Map.of("If-Match", "*")));
  }

  /** Every path with every method it does not support. */
  public List<String> methods() {
    Map<String, Set<String>> understood = new TreeMap<>();
    document
        .operations()
        .forEach(
            operation ->
                understood
                    .computeIfAbsent(path(operation, "", ""), path -> new TreeSet<>())
                    .add(method(operation)));
    List<String> wrong = new ArrayList<>();
    understood.forEach((path, methods) -> methods(path, methods, wrong));
    return wrong;
  }

  private void methods(String path, Set<String> understood, List<String> wrong) {
    Set<String> all = new TreeSet<>(understood);
    all.add("OPTIONS");
    if (understood.contains("GET")) {
      all.add("HEAD");
    }
    expect(wrong, "OPTIONS", path, 200, all);
    Predicate<String> isKnown = all::contains;
    METHODS.stream()
        .filter(isKnown.negate())
        .forEach(method -> expect(wrong, method, path, 405, understood));
  }

  private void expect(
      List<String> wrong, String method, String path, int status, Set<String> allowed) {
    HttpResponse<String> answer =
        exchange(method, path, new byte[0], Map.of("Content-Type", "application/json"));
    Set<String> allow =
        new TreeSet<>(List.of(String.join(",", answer.headers().allValues("Allow")).split(", ?")));
    if (answer.statusCode() != status || !allow.equals(allowed)) {
      wrong.add(method + " " + path + ": " + answer.statusCode() + " Allow: " + allow);
    }
  }

  private static void check(
      List<String> wrong, String method, String path, HttpResponse<String> answer) {
    boolean refused = answer.statusCode() >= 400;
    if (answer.statusCode() >= 500 || (refused && !isProblem(answer))) {
      wrong.add(method + " " + path + ": " + answer.statusCode());
    }
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM);
  }

  private static String method(String operation) {
    return operation.substring(operation.indexOf(' ') + 1);
  }

  private String path(String operation, String parameter, String value) {
    return operation
        .substring(0, operation.indexOf(' '))
        .replace("{" + parameter + "}", value)
        .replace("{day}", "2026-01-31")
        .replaceAll("\\{\\w+}", known);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(
      String operation, String target, byte[] body, Map<String, String> more) {
    boolean patches = method(operation).equals("PATCH");
    String type = patches ? "application/merge-patch+json" : "application/json";
    Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", type, "If-Match", "\"1\""));
    headers.putAll(more);
    return exchange(method(operation), target, body, headers);
  }

  private HttpResponse<String> exchange(
      String method, String target, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(target))
            .header("Authorization", "Bearer " + token.get());
    headers.forEach(request::header);
    boolean bodiless = Set.of("GET", "HEAD", "DELETE", "OPTIONS").contains(method);
    try {
      return HTTP.send(
          request
              .method(method, bodiless ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
