package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.hito.kit.problem.Problem;

/** Documents the problems that every operation can answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class ProblemResponses implements OASFilter {

  private static final Map<Integer, String> REFUSALS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  400, "The body is not JSON, or a query parameter or header is not readable"),
              Map.entry(401, "No valid token"),
              Map.entry(403, "The caller is not allowed to; the code names the rule"),
              Map.entry(404, "There is no such thing"),
              Map.entry(406, "None of the requested media types is available"),
              Map.entry(409, "The state of the thing does not allow it"),
              Map.entry(412, "Not the current version, or it exists already"),
              Map.entry(413, "The body is too large"),
              Map.entry(415, "The media type of the body is not supported"),
              Map.entry(422, "The body breaks rules; each violation is listed with its place"),
              Map.entry(428, "A change needs If-Match"),
              Map.entry(500, "Internal error"),
              Map.entry(503, "Not available at the moment; Retry-After says when to try again")));

  // of a single row, in bulk requests
  private static final String RESULT = "BulkResult";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document.setComponents(described(document.getComponents()));
    document.getPaths().getPathItems().forEach((path, item) -> addTo(item, path.contains("{")));
  }

  private static Components described(Components present) {
    Components components = present == null ? OASFactory.createComponents() : present;
    components.addSchema("Violation", violation());
    components.addSchema("Problem", problem());
    if (components.getSchemas().containsKey(RESULT)) {
      components.getSchemas().get(RESULT).addProperty("errors", violations());
    }
    REFUSALS.forEach((status, text) -> components.addResponse(name(status), response(text)));
    Headers.add(components.getResponses().get(name(401)), Headers.AUTHENTICATE);
    Headers.add(components.getResponses().get(name(503)), Headers.RETRY_AFTER);
    return components;
  }

  private static APIResponse response(String text) {
    Schema problem = References.to("Problem");
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(text)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
    Headers.addUsual(response);
    return response;
  }

  private static Schema violation() {
    return object()
        .addProperty("pointer", text("JSON Pointer to the member, empty for the body"))
        .addProperty("code", text("Stable, kebab-case"))
        .addProperty("message", text("In the requested language"))
        .required(List.of("pointer", "code", "message"));
  }

  private static Schema violations() {
    return OASFactory.createSchema()
        .addType(SchemaType.ARRAY)
        .items(References.to("Violation"))
        .description("All violations; absent if there are none");
  }

  private static Schema problem() {
    Schema allowed =
        OASFactory.createSchema().addType(SchemaType.ARRAY).items(text("A move allowed from here"));
    return object()
        .description("RFC 9457")
        .addProperty("type", text("/problems/ and the code"))
        .addProperty("title", text("In the requested language"))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text("In the requested language"))
        .addProperty("instance", text("The id of the request"))
        .addProperty("code", text("Stable, kebab-case"))
        .addProperty("errors", violations())
        .addProperty("allowed", allowed)
        .required(List.of("type", "title", "status", "instance", "code"));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }

  private static void addTo(PathItem item, boolean named) {
    item.getOperations()
        .forEach((method, operation) -> possible(method, named).forEach(s -> add(operation, s)));
  }

  private static List<Integer> possible(HttpMethod method, boolean named) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 500, 503));
    if (named) {
      statuses.add(404);
    }
    if (method != HttpMethod.GET) {
      statuses.addAll(List.of(403, 409, 412));
    }
    if (method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.POST) {
      statuses.addAll(List.of(413, 415, 422));
    }
    if (method == HttpMethod.PUT || method == HttpMethod.PATCH) {
      statuses.add(428);
    }
    return statuses;
  }

  static void add(Operation operation, int status) {
    String code = Integer.toString(status);
    APIResponse present = operation.getResponses().getAPIResponse(code);
    if (present == null || present.getContent() == null) {
      operation
          .getResponses()
          .addAPIResponse(
              code, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
    }
  }

  private static String name(int status) {
    return "Problem" + status;
  }
}
