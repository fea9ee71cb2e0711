package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents the headers of each operation by its kind: reading or writing, a versioned resource or
 * another one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 7)
public class OperationHeaders implements OASFilter {

  private static final String NOT_MODIFIED = "304";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getComponents() == null) {
      return;
    }
    Headers.components().forEach(document.getComponents()::addHeader);
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            path ->
                path.getOperations()
                    .forEach(
                        (method, operation) ->
                            describe(method, operation, isVersioned(operation, schemas))));
  }

  private static void describe(HttpMethod method, Operation operation, boolean versioned) {
    operation.addParameter(Headers.acceptLanguage());
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> describe(method, versioned, status, answer));
    if (method == HttpMethod.GET) {
      if (versioned) {
        operation.addParameter(Headers.ifMatchToRead());
        operation.addParameter(Headers.ifNoneMatch(true));
        operation.getResponses().addAPIResponse(NOT_MODIFIED, notModified());
        ProblemResponses.add(operation, 412);
      }
      return;
    }
    if (method == HttpMethod.POST) {
      operation.addParameter(Headers.idempotencyKey());
    }
    boolean creates = operation.getResponses().hasAPIResponse("201");
    if (versioned && !(creates && method == HttpMethod.POST)) {
      operation.addParameter(Headers.ifMatch(method == HttpMethod.PATCH));
    }
    if (versioned && creates && method == HttpMethod.PUT) {
      operation.addParameter(Headers.ifNoneMatch(false));
    }
  }

  private static void describe(
      HttpMethod method, boolean versioned, String status, APIResponse answer) {
    if (!status.startsWith("2") || answer.getRef() != null) {
      return;
    }
    Headers.addUsual(answer);
    if (versioned) {
      Headers.add(answer, Headers.ETAG);
    }
    if (method == HttpMethod.POST) {
      Headers.add(answer, Headers.REPLAYED);
    }
    if (method == HttpMethod.POST && status.equals("201")) {
      Headers.add(answer, Headers.LOCATION);
    }
  }

  private static APIResponse notModified() {
    APIResponse answer = OASFactory.createAPIResponse().description("The known version is current");
    Headers.addUsual(answer);
    Headers.add(answer, Headers.ETAG);
    return answer;
  }

  /** True for a versioned resource, whose answer has a version. */
  private static boolean isVersioned(Operation operation, Map<String, Schema> schemas) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2") && answer.getValue().getContent() != null)
        .flatMap(answer -> answer.getValue().getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(schema -> schema != null && schema.getRef() != null)
        .map(schema -> schemas.get(References.name(schema)))
        .anyMatch(
            schema ->
                schema != null
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey("version"));
  }
}
