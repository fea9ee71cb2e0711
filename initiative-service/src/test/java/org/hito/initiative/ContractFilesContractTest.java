package org.hito.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the contract agree with each other, and with the other services'. */
class ContractFilesContractTest {

  private static final Path FOLDER = Path.of("contracts");

  static Iterable<GoldenSample> samples() {
    return GoldenSamples.in(FOLDER).all();
  }

  private static JsonNode asyncApi() throws IOException {
    return new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleObeysItsSchemaAndTheEnvelope(GoldenSample sample) {
    // Given
    GoldenSamples contracts = GoldenSamples.in(FOLDER);

    // When
    JsonNode event = sample.json();

    // Then
    contracts.assertValid(event, "envelope.schema.json");
    contracts.assertValidFact(sample.text());
    assertEquals("org.hito." + sample.name(), event.get("type").textValue());
  }

  @Test
  void everySampledTypeIsDeclaredAndEveryDeclaredTypeHasItsSample() throws IOException {
    // Given
    Set<String> sampled =
        GoldenSamples.in(FOLDER).all().stream()
            .map(sample -> sample.json().get("type").textValue())
            .collect(Collectors.toCollection(TreeSet::new));

    // When
    Set<String> declared =
        StreamSupport.stream(asyncApi().at("/components/messages").spliterator(), false)
            .map(message -> message.get("name").textValue())
            .collect(Collectors.toCollection(TreeSet::new));

    // Then
    assertEquals(sampled, declared);
  }

  @Test
  void everyDeclaredTypeGoesToTheFactsAndTheStateTopicOfItsThing() throws IOException {
    // Given
    JsonNode asyncApi = asyncApi();
    Map<String, Set<String>> topics =
        asyncApi.at("/channels").properties().stream()
            .collect(
                Collectors.toMap(
                    channel -> channel.getValue().get("address").textValue(),
                    channel -> names(channel.getValue().path("messages"))));

    // When
    Set<String> messages = names(asyncApi.at("/components/messages"));

    // Then
    for (String message : messages) {
      String thing = message.replaceAll("[A-Z].*", "");
      assertTrue(topics.get("hito." + thing + ".facts.v1").contains(message), message);
      assertTrue(topics.get("hito." + thing + ".state.v1").contains(message), message);
    }
  }

  @Test
  void everyReferenceToAFileLeadsToOne() throws IOException {
    // Given
    JsonNode asyncApi = asyncApi();

    // When
    Set<String> files =
        asyncApi.findValuesAsText("$ref").stream()
            .filter(reference -> reference.startsWith("./"))
            .collect(Collectors.toSet());

    // Then
    assertEquals(16, files.size());
    assertTrue(files.stream().allMatch(file -> Files.isRegularFile(FOLDER.resolve(file))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"common.schema.json", "envelope.schema.json"})
  void whatAllFactsHaveInCommonIsTheSameFileInEachService(String file) throws IOException {
    // Given
    String ours = Files.readString(FOLDER.resolve(file));

    // When
    String theirs = Files.readString(Path.of("../meeting-service").resolve(FOLDER).resolve(file));

    // Then
    assertEquals(theirs, ours);
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
