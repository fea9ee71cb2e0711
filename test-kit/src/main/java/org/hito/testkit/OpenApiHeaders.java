package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The headers that an operation of its kind must document. */
final class OpenApiHeaders {
  private final JsonNode document;
  private final String method;
  private final JsonNode operation;
  private final List<String> missed = new ArrayList<>();

  OpenApiHeaders(JsonNode document, String method, JsonNode operation) {
    this.document = document;
    this.method = method;
    this.operation = operation;
  }

  /** What a generated client could not send or read, one line each. */
  List<String> shortcomings() {
    sends("Accept-Language");
    answers("X-Request-Id");
    answers("Content-Language");
    boolean creates = operation.path("responses").has("201");
    if (isVersioned()) {
      answers("ETag");
      versioned(creates);
    }
    if (method.equals("PATCH") && !parameter("If-Match").path("required").asBoolean()) {
      missed.add("If-Match is not required");
    }
    if (method.equals("POST")) {
      sends("Idempotency-Key");
      answers("Idempotency-Replayed");
      if (creates) {
        answers("Location");
      }
    }
    if (!parameter("sort").isMissingNode()) {
      sends("Prefer");
      answers("Link");
    }
    return missed;
  }

  private void versioned(boolean creates) {
    if (method.equals("GET")) {
      sends("If-Match");
      sends("If-None-Match");
      List.of("304", "412").stream()
          .filter(status -> !operation.path("responses").has(status))
          .forEach(status -> missed.add("no answer " + status));
    } else if (!creates) {
      sends("If-Match");
    } else if (method.equals("PUT")) {
      sends("If-Match");
      sends("If-None-Match");
    }
  }

  private void sends(String header) {
    if (!parameter(header).path("in").asText().equals("header")) {
      missed.add("no header " + header);
    }
  }

  private JsonNode parameter(String name) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .findFirst()
        .orElse(document.path("nothing"));
  }

  private void answers(String header) {
    operation.path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .filter(answer -> !answer.path("headers").has(header))
        .forEach(answer -> missed.add("no header " + header + " in the answer"));
  }

  private boolean isVersioned() {
    return operation.path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(answer -> answer.getValue().at("/content/application~1json/schema/$ref").asText())
        .filter(reference -> !reference.isEmpty())
        .anyMatch(
            reference -> document.at(reference.substring(1)).at("/properties").has("version"));
  }
}
