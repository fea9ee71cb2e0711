package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Merges the AsyncAPI documents of the services: what the platform sends. What a service follows is
 * its own business, and described where it is sent. References to files become addresses, and
 * references to samples the samples.
 */
public final class AsyncApiMerge {

  private static final String FILE = "^.*/";

  private final Map<String, JsonNode> samples;

  /**
   * A merge with golden samples as examples.
   *
   * @param samples by file name
   */
  public AsyncApiMerge(Map<String, JsonNode> samples) {
    this.samples = Map.copyOf(samples);
  }

  /** One document, whose addresses begin with {@link PublicPlace#ADDRESS}. */
  public ObjectNode merge(String version, Map<String, JsonNode> documents) {
    Union channels = new Union();
    Union operations = new Union();
    Union components = new Union();
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.put("asyncapi", "3.0.0");
    ObjectNode info = merged.putObject("info");
    info.put("title", "Facts of Hito").put("version", version);
    info.put("description", description());
    info.set("license", documents.values().iterator().next().at("/info/license"));
    merged.put("defaultContentType", "application/cloudevents+json; charset=UTF-8");
    Union servers = new Union();
    Union tags = new Union();
    ObjectNode kinds = merged.objectNode();
    documents.forEach(
        (owner, source) -> {
          JsonNode document = source.deepCopy();
          sent(document)
              .forEach(operation -> add(owner, document, operation, channels, operations));
          document.at("/info/tags").forEach(tag -> tags.add(owner, "tag", tag.at("/name").asText(), tag));
          servers.add(owner, "server", document.path("servers"));
          document
              .path("components")
              .properties()
              .forEach(
                  kind ->
                      kind.getValue()
                          .properties()
                          .forEach(
                              part ->
                                  components.add(
                                      owner,
                                      "component",
                                      kind.getKey() + "/" + part.getKey(),
                                      part.getValue())));
        });
    components.parts().properties().forEach(part -> place(kinds, part.getKey(), part.getValue()));
    info.putArray("tags").addAll(StreamSupport.stream(tags.parts().spliterator(), false).toList());
    merged.set("servers", servers.parts());
    merged.set("channels", channels.parts());
    merged.set("operations", operations.parts());
    merged.set("components", kinds);
    inline(merged);
    References.rewrite(merged, AsyncApiMerge::address);
    List<String> faults = new ArrayList<>(References.dangling(merged));
    List.of(servers, channels, operations, components).forEach(one -> faults.addAll(one.clashes()));
    DoNotFit.unlessEmpty("AsyncAPI", faults);
    return merged;
  }

  private static String description() {
    return "Every fact of the platform, as CloudEvents 1.0 in structured JSON. The key of a record"
        + " is the code of the thing. Versions of a key rise by one; every fact carries the full"
        + " state after, so the newest fact of a key is all a reader needs. Delivery is at least"
        + " once and in order per key: drop what is not newer than what you have. Members are only"
        + " ever added, and enumerations are open.";
  }

  private static List<Map.Entry<String, JsonNode>> sent(JsonNode document) {
    return document.path("operations").properties().stream()
        .filter(operation -> operation.getValue().path("action").asText().equals("send"))
        .toList();
  }

  private static void add(
      String owner,
      JsonNode document,
      Map.Entry<String, JsonNode> operation,
      Union channels,
      Union operations) {
    operations.add(owner, "operation", operation.getKey(), operation.getValue());
    String channel = operation.getValue().at("/channel/$ref").asText();
    channels.add(
        owner,
        "channel",
        channel.substring(channel.lastIndexOf('/') + 1),
        document.at(channel.substring(1)));
  }

  private static void place(ObjectNode kinds, String path, JsonNode part) {
    String[] names = path.split("/", 2);
    kinds.withObject("/" + names[0]).set(names[1], part);
  }

  private void inline(JsonNode merged) {
    for (JsonNode example : merged.findParents("payload")) {
      String file = example.at("/payload/$ref").asText().replaceFirst(FILE, "");
      if (samples.containsKey(file)) {
        ((ObjectNode) example).set("payload", samples.get(file));
      }
    }
  }

  private static String address(String reference) {
    return reference.startsWith("#")
        ? reference
        : PublicPlace.ADDRESS + "/schemas/" + reference.replaceFirst("^[^#]*/", "");
  }
}
