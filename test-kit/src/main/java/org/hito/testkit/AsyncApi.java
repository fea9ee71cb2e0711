package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A producer's {@code asyncapi.yaml}: its messages and topics. */
final class AsyncApi {
  /** The name of the document among the schemas of its folder. */
  static final String AS_SCHEMA = "asyncapi.schema.json";

  private final JsonNode document;
  private final Map<String, String> messages = new TreeMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
    document
        .at("/components/messages")
        .properties()
        .forEach(one -> messages.put(one.getValue().path("name").asText(), one.getKey()));
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("asyncapi.yaml"));
  }

  static AsyncApi in(Path folder) {
    try {
      return new AsyncApi(new YAMLMapper().readTree(folder.resolve("asyncapi.yaml").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The declared types. */
  Set<String> types() {
    return new TreeSet<>(messages.keySet());
  }

  /** The files it refers to, as written. */
  List<String> referredFiles() {
    return GoldenSamples.referredFiles(document);
  }

  /** The messages missing from the facts topic or the state topic of their aggregate. */
  Set<String> messagesWithoutTheirTopics() {
    Set<String> without = new TreeSet<>(messages.values());
    without.removeIf(message -> isOn("facts", message) && isOn("state", message));
    return without;
  }

  private boolean isOn(String kind, String message) {
    String address = "hito." + message.replaceAll("[A-Z].*", "") + "." + kind + ".v1";
    for (JsonNode channel : document.path("channels")) {
      if (channel.path("address").asText().equals(address)) {
        return channel.path("messages").has(message);
      }
    }
    return false;
  }

  /** What a client generated from it would have to guess, one line each. */
  List<String> shortcomings(GoldenSamples samples) {
    List<String> missed = new ArrayList<>();
    document.path("channels").properties().stream()
        .filter(channel -> channel.getValue().has("messages"))
        .filter(channel -> !kafka(channel.getValue()).has("topicConfiguration"))
        .forEach(channel -> missed.add(channel.getKey() + ": no settings of the topic"));
    document.at("/components/messages").properties().stream()
        .filter(message -> !kafka(message.getValue()).has("key"))
        .forEach(message -> missed.add(message.getKey() + ": no key"));
    samples.all().forEach(sample -> shortcomings(sample.json(), samples, missed));
    return missed;
  }

  private void shortcomings(JsonNode event, GoldenSamples samples, List<String> missed) {
    String type = event.path("type").asText();
    ObjectNode otherType = event.deepCopy();
    otherType.put("type", "org.hito.other.fact.v1");
    if (accepts(type, otherType, samples)) {
      missed.add(type + ": takes another type");
    }
    ObjectNode otherChange = event.deepCopy();
    ((ObjectNode) otherChange.path("data")).putObject("change").putArray("foo").add(1);
    if (!event.at("/data/change").isEmpty() && accepts(type, otherChange, samples)) {
      missed.add(type + ": takes any change");
    }
  }

  private boolean accepts(String type, JsonNode event, GoldenSamples samples) {
    return samples.violations(event, pointer(type)).isEmpty();
  }

  /** Fails unless an event is valid for its type. */
  void assertValid(JsonNode event, GoldenSamples samples) {
    String type = event.path("type").asText();
    List<String> violations =
        messages.containsKey(type)
            ? samples.violations(event, pointer(type))
            : List.of("not declared");
    if (!violations.isEmpty()) {
      throw new AssertionError(
          type + " in asyncapi.yaml:\n  " + String.join("\n  ", violations) + "\n" + event);
    }
  }

  private String pointer(String type) {
    return AS_SCHEMA + "#/components/messages/" + messages.get(type) + "/payload";
  }

  /** The document as JSON. */
  String text() {
    return document.toString();
  }

  private JsonNode kafka(JsonNode owner) {
    JsonNode bindings = owner.path("bindings");
    JsonNode reference = bindings.path("$ref");
    return (reference.isTextual() ? document.at(reference.textValue().substring(1)) : bindings)
        .path("kafka");
  }
}
