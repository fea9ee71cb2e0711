package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Documents resources that can be read, declared and patched at one path: PUT and PATCH return what
 * GET returns, and PATCH takes a patch of what PUT takes. It runs before the filters that work on
 * bodies and answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class DeclarationShapes implements OASFilter {

  private static final String JSON = "application/json";

  @Override
  public PathItem filterPathItem(PathItem path) {
    if (path.getGET() != null && path.getPUT() != null && path.getPATCH() != null) {
      String view = schema(answer(path.getGET(), "200").getContent());
      shown(answer(path.getPUT(), "201"), "Created", view);
      shown(answer(path.getPUT(), "200"), "Revised or unchanged", view);
      shown(answer(path.getPATCH(), "200"), "Revised or unchanged", view);
      patches(path.getPATCH(), schema(path.getPUT().getRequestBody().getContent()));
    }
    return path;
  }

  private static String schema(Content content) {
    return References.name(content.getMediaType(JSON).getSchema());
  }

  private static APIResponse answer(Operation operation, String status) {
    APIResponses answers = operation.getResponses();
    if (!answers.hasAPIResponse(status)) {
      answers.addAPIResponse(status, OASFactory.createAPIResponse());
    }
    return answers.getAPIResponse(status);
  }

  // an answer that is documented already stays as it is
  private static void shown(APIResponse answer, String description, String view) {
    if (!hasSchema(answer.getContent())) {
      answer
          .description(description)
          .content(
              OASFactory.createContent()
                  .addMediaType(JSON, OASFactory.createMediaType().schema(References.to(view))));
    }
  }

  private static void patches(Operation patch, String declaration) {
    patch
        .getRequestBody()
        .getContent()
        .getMediaTypes()
        .values()
        .forEach(body -> body.setSchema(References.to(declaration)));
  }

  private static boolean hasSchema(Content content) {
    return content != null
        && content.getMediaTypes() != null
        && content.getMediaTypes().values().stream().anyMatch(type -> type.getSchema() != null);
  }
}
