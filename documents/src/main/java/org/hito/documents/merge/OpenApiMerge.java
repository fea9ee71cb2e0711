package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the OpenAPI documents of the services and of the gateway into one. Services may share a
 * component if it is identical; no two operations have the same name or address.
 */
public final class OpenApiMerge {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** Components whose name means something else in another service. */
  private static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          "initiative-service", Map.of("Move", "InitiativeMove"),
          "meeting-service", Map.of("Move", "CommitmentMove"),
          "metrics-service", Map.of("PillarView", "PillarScore"));

  private static final String SCHEMAS = "#/components/schemas/";

  private final Components components = new Components();
  private final Union operations = new Union("operationId");
  private final Union tags = new Union("tag");
  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final List<String> faults = new ArrayList<>();

  private OpenApiMerge() {}

  /**
   * One document, whose server is {@link PublicPlace#ADDRESS}.
   *
   * @param documents by their owner, in the order of its paths
   */
  public static ObjectNode merge(String version, Map<String, JsonNode> documents) {
    OpenApiMerge merge = new OpenApiMerge();
    documents.forEach((owner, document) -> merge.add(owner, document.deepCopy()));
    ObjectNode merged = merge.document(version);
    References.untype(merged);
    merge.faults.addAll(References.dangling(merged));
    IncompatibleContracts.unlessEmpty("OpenAPI", merge.faults);
    return merged;
  }

  private void add(String owner, JsonNode document) {
    RENAMED.getOrDefault(owner, Map.of()).forEach((name, other) -> rename(document, name, other));
    document.path("tags").forEach(tag -> tags.add(owner, tag.path("name").asText(), tag));
    components.add(owner, document);
    Set<String> names = new HashSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> path(owner, path.getKey(), path.getValue(), names));
  }

  private static void rename(JsonNode document, String name, String other) {
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    schemas.set(other, schemas.remove(name));
    References.rewrite(
        document, reference -> reference.equals(SCHEMAS + name) ? SCHEMAS + other : reference);
  }

  private void path(String owner, String path, JsonNode item, Set<String> names) {
    ObjectNode merged = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"));
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (merged.has(member.getKey())) {
        faults.add(path + " " + member.getKey() + " is described twice, by " + owner + " too");
      }
      merged.set(member.getKey(), member.getValue());
      if (METHODS.contains(member.getKey())) {
        String name = member.getValue().path("operationId").asText();
        if (!names.add(name)) {
          faults.add("operationId '" + name + "' is used twice by " + owner);
        }
        operations.add(owner, name, JsonNodeFactory.instance.textNode(owner));
      }
    }
  }

  private ObjectNode document(String version) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.put("openapi", "3.1.0");
    ObjectNode info = merged.putObject("info");
    info.put("title", "Hito").put("version", version);
    info.put(
        "description",
        "Who promised what in which meeting, whether they kept it, and which indicators it moved."
            + " Members and values of enumerations are added at any time: ignore members that you do"
            + " not know, and treat other values as unknown. Generators of clients have an option"
            + " for that, such as enumUnknownDefaultCase of openapi-generator.");
    License.add(info);
    merged.putArray("servers").addObject().put("url", PublicPlace.ADDRESS);
    merged.putArray("tags").addAll(tags.list());
    merged.set("paths", paths);
    merged.set("components", components.tree());
    faults.addAll(components.clashes());
    faults.addAll(operations.clashes());
    faults.addAll(tags.clashes());
    return merged;
  }
}
