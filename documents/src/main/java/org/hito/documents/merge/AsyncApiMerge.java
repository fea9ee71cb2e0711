package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Merges the AsyncAPI documents of the services: what the platform publishes. What a service
 * consumes is described where it is published. References to files become addresses, and references
 * to samples the samples.
 */
public final class AsyncApiMerge {

  private static final String DESCRIPTION =
      "Every fact of the platform, as CloudEvents 1.0 in structured JSON. The key of a record is the"
          + " code of the thing. Versions of a key rise by one; every fact carries the full state"
          + " after, so the newest fact of a key is all a reader needs. Delivery is at least once"
          + " and in order per key: drop records no newer than those you have. Members are only"
          + " ever added, and enumerations are open.";

  private final Union tags = new Union("tag");
  private final Union servers = new Union("server");
  private final Union channels = new Union("channel");
  private final Union operations = new Union("operation");
  private final Components components = new Components();

  private AsyncApiMerge() {}

  /**
   * One document, whose addresses begin with {@link PublicPlace#ADDRESS}.
   *
   * @param documents by their owner
   * @param samples golden samples, by file name
   */
  public static ObjectNode merge(
      String version, Map<String, JsonNode> documents, Map<String, JsonNode> samples) {
    AsyncApiMerge merge = new AsyncApiMerge();
    documents.forEach((owner, document) -> merge.add(owner, document.deepCopy()));
    ObjectNode merged = merge.document(version);
    merged.findParents("payload").forEach(example -> inline((ObjectNode) example, samples));
    References.rewrite(merged, AsyncApiMerge::address);
    List<String> faults = new ArrayList<>(References.dangling(merged));
    Stream.of(merge.tags, merge.servers, merge.channels, merge.operations)
        .forEach(union -> faults.addAll(union.clashes()));
    faults.addAll(merge.components.clashes());
    IncompatibleContracts.unlessEmpty("AsyncAPI", faults);
    return merged;
  }

  private void add(String owner, JsonNode document) {
    document.at("/info/tags").forEach(tag -> tags.add(owner, tag.path("name").asText(), tag));
    servers.add(owner, document.path("servers"));
    components.add(owner, document);
    for (Map.Entry<String, JsonNode> operation : document.path("operations").properties()) {
      if (operation.getValue().path("action").asText().equals("send")) {
        String channel = operation.getValue().at("/channel/$ref").asText();
        operations.add(owner, operation.getKey(), operation.getValue());
        channels.add(owner, file(channel), document.at(channel.substring(1)));
      }
    }
  }

  private ObjectNode document(String version) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.put("asyncapi", "3.0.0");
    ObjectNode info = merged.putObject("info");
    info.put("title", "Facts of Hito").put("version", version).put("description", DESCRIPTION);
    License.add(info);
    info.putArray("tags").addAll(tags.list());
    merged.put("defaultContentType", "application/cloudevents+json; charset=UTF-8");
    merged.set("servers", servers.parts());
    merged.set("channels", channels.parts());
    merged.set("operations", operations.parts());
    merged.set("components", components.tree());
    return merged;
  }

  private static void inline(ObjectNode example, Map<String, JsonNode> samples) {
    JsonNode sample = samples.get(file(example.at("/payload/$ref").asText()));
    if (sample != null) {
      example.set("payload", sample);
    }
  }

  private static String address(String reference) {
    return reference.startsWith("#")
        ? reference
        : PublicPlace.ADDRESS + "/schemas/" + reference.replaceFirst("^[^#]*/", "");
  }

  /** What follows the last slash. */
  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
