package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Documents the body of each PATCH as a merge patch (RFC 7396) of the declaration it is annotated
 * with: no member is required, and null removes optional ones.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class PatchBodies implements OASFilter {

  static final String PATCH = "Patch";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    for (PathItem path : document.getPaths().getPathItems().values()) {
      var operation = path.getOperations().get(HttpMethod.PATCH);
      if (operation != null && operation.getRequestBody() != null) {
        operation
            .getRequestBody()
            .getContent()
            .getMediaTypes()
            .values()
            .forEach(body -> rewrite(body, document.getComponents()));
      }
    }
  }

  private static void rewrite(MediaType body, Components components) {
    String declaration = References.name(body.getSchema());
    if (declaration != null) {
      body.setSchema(References.to(patchOf(declaration, components)));
    }
  }

  private static String patchOf(String name, Components components) {
    String patch = name.replaceAll("(Declaration|Body)$", "") + PATCH;
    if (!components.getSchemas().containsKey(patch)) {
      Schema whole = components.getSchemas().get(name);
      Schema part =
          OASFactory.createSchema()
              .addType(SchemaType.OBJECT)
              .description("The members to change; others stay");
      components.addSchema(patch, part);
      List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
      whole
          .getProperties()
          .forEach(
              (member, schema) ->
                  part.addProperty(member, member(schema, required.contains(member), components)));
    }
    return patch;
  }

  private static Schema member(Schema whole, boolean required, Components components) {
    Schema changed = isObject(whole, components.getSchemas()) ? nested(whole, components) : whole;
    return required ? changed : NullableMembers.orNull(changed);
  }

  // nested objects are patched too; lists are replaced
  private static Schema nested(Schema whole, Components components) {
    return References.to(patchOf(References.name(whole), components))
        .description(whole.getDescription());
  }

  private static boolean isObject(Schema schema, Map<String, Schema> schemas) {
    Schema referred = schemas.get(String.valueOf(References.name(schema)));
    return referred != null && referred.getProperties() != null;
  }
}
