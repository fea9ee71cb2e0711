package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Documents that optional members of request bodies may also be null. It runs after the filters
 * that make schemas for patches and answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class NullableMembers implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    for (String name : Requested.by(document)) {
      Schema body = document.getComponents().getSchemas().get(name);
      if (body.getProperties() != null && !name.endsWith(PatchBodies.PATCH)) {
        mark(body);
      }
    }
  }

  private static void mark(Schema body) {
    List<String> required = body.getRequired() == null ? List.of() : body.getRequired();
    Map<String, Schema> members = new LinkedHashMap<>(body.getProperties());
    members.replaceAll((name, member) -> required.contains(name) ? member : orNull(member));
    body.setProperties(members);
  }

  /** The same schema, or null. */
  static Schema orNull(Schema schema) {
    boolean takesAnything = schema.getRef() == null && schema.getType() == null;
    return takesAnything
        ? schema
        : OASFactory.createSchema()
            .description(schema.getDescription())
            .addAnyOf(schema)
            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }
}
