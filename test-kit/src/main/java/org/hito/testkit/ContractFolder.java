package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A producer's contracts: do its schemas, its samples and its AsyncAPI agree with each other? */
public final class ContractFolder {
  private final Path folder;
  private final GoldenSamples samples;
  private final JsonNode asyncApi;

  private ContractFolder(Path folder, JsonNode asyncApi) {
    this.folder = folder;
    this.samples = GoldenSamples.in(folder);
    this.asyncApi = asyncApi;
  }

  /**
   * Reads a contracts folder.
   *
   * @throws AssertionError when there is no sample in it
   */
  public static ContractFolder in(Path folder) {
    try {
      JsonNode asyncApi = new YAMLMapper().readTree(folder.resolve("asyncapi.yaml").toFile());
      return new ContractFolder(folder, asyncApi);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds each sample against the schema of its thing, the envelope's, and its own name: the type,
   * and for a further sample of it a word that tells what it shows.
   */
  public void assertSamplesValid() {
    for (GoldenSample sample : samples.all()) {
      samples.assertValid(sample.json(), "envelope.schema.json");
      samples.assertValidFact(sample.text());
      CloudEvents.assertReadable(sample.text());
      String type = sample.json().get("type").textValue();
      if (!("org.hito." + sample.name() + ".").startsWith(type + ".")) {
        throw new AssertionError(sample.name() + " is a sample of " + type);
      }
    }
  }

  /**
   * The things none of whose samples is a complete CloudEvent, as facts are written now. The oldest
   * samples are not: readers meet such facts still.
   */
  public Set<String> thingsWithoutCloudEvent() {
    return samples.all().stream()
        .map(ContractFolder::thing)
        .filter(
            thing ->
                samples.startingWith(thing + ".").stream()
                    .noneMatch(sample -> CloudEvents.hasAbsoluteSchema(sample.text())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String thing(GoldenSample sample) {
    return sample.name().substring(0, sample.name().indexOf('.'));
  }

  /** The types there are samples of. */
  public Set<String> sampledTypes() {
    return samples.all().stream()
        .map(sample -> sample.json().get("type").textValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The types AsyncAPI declares. */
  public Set<String> declaredTypes() {
    return StreamSupport.stream(messages().spliterator(), false)
        .map(message -> message.get("name").textValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The messages that are not declared on both the facts and the state topic of their thing. */
  public Set<String> messagesWithoutTheirTopics() {
    return names(messages()).stream()
        .filter(message -> !isOn("facts", message) || !isOn("state", message))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isOn(String topic, String message) {
    String thing = message.replaceAll("[A-Z].*", "");
    String address = "hito." + thing + "." + topic + ".v1";
    return StreamSupport.stream(asyncApi.at("/channels").spliterator(), false)
        .filter(channel -> address.equals(channel.path("address").textValue()))
        .anyMatch(channel -> channel.path("messages").has(message));
  }

  /** The files AsyncAPI refers to. */
  public Set<Path> referredFiles() {
    return asyncApi.findValuesAsText("$ref").stream()
        .filter(reference -> reference.startsWith("."))
        .map(reference -> folder.resolve(reference).normalize())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode messages() {
    return asyncApi.at("/components/messages");
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
