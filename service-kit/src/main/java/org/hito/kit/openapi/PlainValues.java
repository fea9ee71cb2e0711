package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Documents simple values inline, in their wire form. A separate schema would bring the name of a
 * Java class into every generated client.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 8)
public class PlainValues implements OASFilter {

  private static final Map<String, Supplier<Schema>> VALUES =
      Map.of(
          "org.hito.kit.domain.PartialDate",
              () ->
                  string()
                      .pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
                      .addExample("2022-04-30")
                      .addExample("2022-04")
                      .addExample("2018"),
          "com.fasterxml.jackson.databind.JsonNode",
              () -> OASFactory.createSchema().addType(SchemaType.OBJECT),
          "Instant", () -> string().format("date-time"),
          "LocalDate", () -> string().format("date"),
          "UUID", () -> string().format("uuid"));

  @Override
  public Schema filterSchema(Schema schema) {
    Supplier<Schema> value = VALUES.get(String.valueOf(References.name(schema)));
    return value == null ? schema : value.get().description(schema.getDescription());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() != null) {
      VALUES.keySet().forEach(document.getComponents()::removeSchema);
    }
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
