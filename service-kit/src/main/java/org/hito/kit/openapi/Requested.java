package org.hito.kit.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas used in request bodies. */
final class Requested {

  private final Map<String, Schema> schemas;
  private final Set<String> names = new TreeSet<>();

  private Requested(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Their names in the components. */
  static Set<String> by(OpenAPI document) {
    Requested requested = new Requested(document.getComponents().getSchemas());
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().stream()
          .flatMap(path -> path.getOperations().values().stream())
          .filter(operation -> operation.getRequestBody() != null)
          .flatMap(operation -> content(operation.getRequestBody().getContent().getMediaTypes()))
          .forEach(requested::follow);
    }
    return requested.names;
  }

  private static Stream<Schema> content(Map<String, MediaType> types) {
    return types.values().stream().map(MediaType::getSchema);
  }

  private void follow(Schema schema) {
    if (schema == null) {
      return;
    }
    String name = References.name(schema);
    if (name != null && names.add(name)) {
      follow(schemas.get(name));
    }
    follow(schema.getItems());
    follow(schema.getAdditionalPropertiesSchema());
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(Objects::nonNull)
        .flatMap(Collection::stream)
        .forEach(this::follow);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::follow);
    }
  }
}
