package org.hito.documents.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hito.documents.text.Text;

/** Documents what applies to every operation because it passes the gateway. */
final class Gateway {

  private static final Set<String> WRITING = Set.of("put", "post", "patch", "delete");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final String PUBLIC = "/api/";
  private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");
  private static final List<Integer> OF_FORWARDING = List.of(502, 503, 504);

  private Gateway() {}

  /** The public part of a service's document, without the internal endpoints. */
  static JsonNode open(JsonNode document) {
    ObjectNode open = document.deepCopy();
    ((ObjectNode) open.path("components")).remove("securitySchemes");
    List<String> paths = names(open.path("paths"));
    paths.removeIf(path -> path.startsWith(PUBLIC));
    ((ObjectNode) open.path("paths")).remove(paths);
    return open;
  }

  /** Adds it to a merged document. */
  static void pass(ObjectNode document, JsonNode own) {
    List<String> ownPaths = names(own.path("paths"));
    document.set("security", Text.parse("[{}, {bearer: []}, {apiKey: []}]"));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        operation ->
                            pass(
                                operation.getKey(),
                                (ObjectNode) operation.getValue(),
                                ownPaths.contains(path.getKey()))));
    document.at("/components/responses").forEach(Gateway::limited);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void pass(String method, ObjectNode operation, boolean isOwn) {
    if (WRITING.contains(method)) {
      operation.set("security", Text.parse("[{bearer: []}, {apiKey: []}]"));
    } else if (!isOwn) {
      operation.remove("security");
    }
    ObjectNode responses = (ObjectNode) operation.path("responses");
    refusal(responses, 429);
    if (!isOwn) {
      OF_FORWARDING.forEach(status -> refusal(responses, status));
    }
    responses.forEach(Gateway::limited);
  }

  private static void refusal(ObjectNode responses, int status) {
    String name = Integer.toString(status);
    if (!responses.has(name)) {
      responses.putObject(name).put("$ref", "#/components/responses/Problem" + status);
    }
  }

  // a reference has the headers of its target
  private static void limited(JsonNode response) {
    if (!response.has("$ref")) {
      for (String name : LIMITS) {
        ((ObjectNode) response)
            .withObject("/headers/" + name)
            .put("$ref", "#/components/headers/" + name);
      }
    }
  }
}
