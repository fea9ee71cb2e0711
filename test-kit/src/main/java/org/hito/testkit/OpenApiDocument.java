package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI document of a running service. */
public final class OpenApiDocument {
  private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");

  private final JsonNode document;
  private final TreeMap<String, JsonNode> operations = new TreeMap<>();

  private OpenApiDocument(JsonNode document) {
    this.document = document;
    document.path("paths").properties().forEach(this::take);
  }

  private void take(Map.Entry<String, JsonNode> path) {
    path.getValue()
        .properties()
        .forEach(
            method ->
                operations.put(
                    path.getKey() + " " + method.getKey().toUpperCase(Locale.ROOT),
                    method.getValue()));
  }

  /** Reads the document at an address. */
  public static OpenApiDocument at(String address) {
    try {
      URLConnection connection = URI.create(address).toURL().openConnection();
      connection.setRequestProperty("Accept", "application/json");
      try (InputStream answer = connection.getInputStream()) {
        return of(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("no OpenAPI document at " + address, e);
    }
  }

  static OpenApiDocument of(String json) throws IOException {
    return new OpenApiDocument(new ObjectMapper().readTree(json));
  }

  /** Every operation, sorted, such as {@code /api/v1/forums/{code} PUT}. */
  public Set<String> operations() {
    return operations.keySet();
  }

  /** The description of an operation. */
  JsonNode operation(String name) {
    return operations.get(name);
  }

  /** The members that the JSON body of an operation may have; empty unless it is an object. */
  List<String> members(String name) {
    List<String> members = new ArrayList<>();
    operation(name)
        .path("requestBody")
        .path("content")
        .forEach(
            type ->
                resolved(type.path("schema"))
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(members::add));
    return members;
  }

  /** What the document lacks for its readers, one line each. */
  public List<String> shortcomings() {
    List<String> missed = new ArrayList<>();
    if (isBlank(document.path("info").path("description"))) {
      missed.add("info: no description");
    }
    operations.forEach(
        (name, operation) ->
            shortcomings(name, operation).forEach(what -> missed.add(name + ": " + what)));
    document.findValuesAsText("$ref").stream()
        .distinct()
        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
        .forEach(reference -> missed.add("nothing at " + reference));
    missed.addAll(new OpenApiShapes(document).shortcomings());
    return missed;
  }

  private List<String> shortcomings(String name, JsonNode operation) {
    List<String> missed = new ArrayList<>();
    for (String member : List.of("operationId", "summary", "tags")) {
      if (isBlank(operation.path(member))) {
        missed.add("no " + member);
      }
    }
    for (JsonNode parameter : operation.path("parameters")) {
      if (!parameter.path("in").asText().equals("path") && isBlank(parameter.path("description"))) {
        missed.add("no description of " + parameter.path("name").asText());
      }
    }
    String method = name.substring(name.indexOf(' ') + 1);
    missed.addAll(new OpenApiHeaders(document, method, operation).shortcomings());
    if (WITH_A_BODY.contains(method) && !isShaped(operation.path("requestBody"))) {
      missed.add("no shape of the body");
    }
    answers(operation.path("responses"), missed);
    for (int status : refusals(name, method)) {
      String expected = "#/components/responses/Problem" + status;
      JsonNode answer = operation.path("responses").path(Integer.toString(status));
      if (!answer.path("$ref").asText().equals(expected)) {
        missed.add("no refusal " + status);
      }
    }
    return missed;
  }

  private void answers(JsonNode responses, List<String> missed) {
    List<String> good = new ArrayList<>();
    responses.fieldNames().forEachRemaining(good::add);
    good.removeIf(status -> !status.startsWith("2"));
    if (good.isEmpty()) {
      missed.add("no answer");
    }
    good.stream()
        .filter(status -> !status.equals("204") && !isShaped(responses.path(status)))
        .forEach(status -> missed.add("no shape of the answer " + status));
  }

  private static List<Integer> refusals(String name, String method) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 503));
    if (name.contains("{")) {
      statuses.add(404);
    }
    if (WITH_A_BODY.contains(method)) {
      statuses.addAll(List.of(403, 409, 415, 422));
    }
    if (method.equals("PUT") || method.equals("PATCH")) {
      statuses.addAll(List.of(412, 428));
    }
    return statuses;
  }

  // in each of its media types; "an object" alone says nothing
  private boolean isShaped(JsonNode message) {
    JsonNode content = message.path("content");
    for (JsonNode type : content) {
      JsonNode schema = resolved(type.path("schema"));
      boolean isAnyObject = schema.size() == 1 && schema.path("type").asText().equals("object");
      if (schema.isEmpty() || isAnyObject) {
        return false;
      }
    }
    return !content.isEmpty();
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isTextual() ? document.at(reference.textValue().substring(1)) : schema;
  }

  private static boolean isBlank(JsonNode member) {
    return member.isTextual() ? member.textValue().isBlank() : member.isEmpty();
  }
}
