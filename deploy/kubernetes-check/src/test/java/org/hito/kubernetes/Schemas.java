package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Every object has a kind we know, and only members that its schema names, of their types. */
final class Schemas implements Check {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private static final Map<String, String> CORE =
      Map.of(
          "v1", "core.v1",
          "apps/v1", "apps.v1",
          "autoscaling/v2", "autoscaling.v2",
          "batch/v1", "batch.v1",
          "networking.k8s.io/v1", "networking.v1",
          "policy/v1", "policy.v1",
          "rbac.authorization.k8s.io/v1", "rbac.v1");

  private final JsonNode core = resource("kubernetes");
  private final Map<String, Schema> known = new HashMap<>();

  @Override
  public List<String> violations(Manifests manifests) {
    return manifests.all().stream()
        .flatMap(
            manifest ->
                schema(manifest).validate(manifest).stream()
                    .map(
                        error ->
                            Manifests.title(manifest)
                                + ": "
                                + error.getInstanceLocation()
                                + " "
                                + error.getMessage()))
        .toList();
  }

  private Schema schema(JsonNode manifest) {
    String version = manifest.path("apiVersion").asText();
    String kind = manifest.path("kind").asText();
    return known.computeIfAbsent(
        version + " " + kind, any -> REGISTRY.getSchema(document(version, kind)));
  }

  private JsonNode document(String version, String kind) {
    if (!CORE.containsKey(version)) {
      int slash = version.indexOf('/');
      return resource(
          "%s.%s_%s"
              .formatted(
                  version.substring(0, slash),
                  kind.toLowerCase(Locale.ROOT),
                  version.substring(slash + 1)));
    }
    ObjectNode schema = core.deepCopy();
    schema.put("$ref", "#/definitions/io.k8s.api." + CORE.get(version) + "." + kind);
    return schema;
  }

  private static JsonNode resource(String name) {
    try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + name + ".json.gz")) {
      if (file == null) {
        throw new AssertionError("no schema of " + name + "; see the README");
      }
      return JSON.readTree(new GZIPInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
