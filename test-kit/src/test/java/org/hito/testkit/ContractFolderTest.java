package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a contract can disagree with itself is seen. */
class ContractFolderTest {

  @TempDir Path folder;

  @BeforeEach
  void contract() throws IOException {
    Files.writeString(
        folder.resolve("asyncapi.yaml"),
        """
        channels:
          facts: {address: hito.grant.facts.v1, messages: {grantGiven: {}, grantRevised: {}}}
          state: {address: hito.grant.state.v1, messages: {grantGiven: {}}}
        components:
          messages:
            grantGiven:
              name: org.hito.grant.given.v1
              payload: {properties: {data: {$ref: ./grant.v1.schema.json#/$defs/given}}}
            grantRevised: {name: org.hito.grant.revised.v1}
        """);
    Files.writeString(folder.resolve("envelope.schema.json"), "{\"type\":\"object\"}");
    Files.writeString(
        folder.resolve("grant.v1.schema.json"),
        """
        {"required":["fund"],"$defs":{"given":{"properties":{"change":{"type":"object"}}}}}
        """);
    sample("grant.given.v1", "{\"change\":{\"to\":1},\"fund\":\"itsi\"}");
  }

  private void sample(String name, String data) throws IOException {
    Files.writeString(
        folder.resolve(name + ".sample.json"),
        """
        {"specversion":"1.0","id":"one","source":"/services/grants","type":"org.hito.grant.given.v1",
         "dataschema":"/schemas/grant.v1.schema.json","data":%s}
        """
            .formatted(data));
  }

  @Test
  void aSampleThatBreaksItsSchemaOrHasTheNameOfAnotherType() throws IOException {
    // Given
    ContractFolder.in(folder).assertSamplesValid();

    // When
    sample("grant.given.v1", "{}");

    // Then
    assertThrows(AssertionError.class, () -> ContractFolder.in(folder).assertSamplesValid());
    sample("grant.given.v1", "{\"change\":{\"to\":1},\"fund\":\"itsi\"}");
    sample("grant.revised.v1", "{\"change\":{\"to\":1},\"fund\":\"itsi\"}");
    assertThrows(AssertionError.class, () -> ContractFolder.in(folder).assertSamplesValid());
  }

  @Test
  void aThingOfWhichNoSampleIsACompleteCloudEvent() throws IOException {
    // Given
    ContractFolder before = ContractFolder.in(folder);

    // When
    Path second = folder.resolve("grant.given.v1.public.sample.json");
    String old = Files.readString(folder.resolve("grant.given.v1.sample.json"));
    Files.writeString(second, old.replace("/schemas", "https://hito.example/schemas"));

    // Then
    assertEquals(Set.of("grant"), before.thingsWithoutCloudEvent());
    assertEquals(Set.of(), ContractFolder.in(folder).thingsWithoutCloudEvent());
    ContractFolder.in(folder).assertSamplesValid();
  }

  @Test
  void aMessageThatLeavesItsTypeItsChangeItsKeyAndItsTopicsOpen() throws IOException {
    // Given
    ContractFolder before = ContractFolder.in(folder);

    // When
    Files.writeString(
        folder.resolve("asyncapi.yaml"),
        """
        channels:
          facts:
            address: hito.grant.facts.v1
            messages: {grantGiven: {}}
            bindings: {$ref: '#/components/channelBindings/facts'}
        components:
          channelBindings: {facts: {kafka: {topicConfiguration: {}}}}
          messages:
            grantGiven:
              name: org.hito.grant.given.v1
              bindings: {kafka: {key: {type: string}}}
              payload:
                properties:
                  type: {const: org.hito.grant.given.v1}
                  data: {properties: {change: {required: [to]}}}
        """);

    // Then
    assertEquals(
        List.of(
            "facts: no settings of the topic",
            "state: no settings of the topic",
            "grantGiven: no key",
            "grantRevised: no key",
            "org.hito.grant.given.v1: takes another type",
            "org.hito.grant.given.v1: takes any change"),
        before.shortcomings());
    assertEquals(List.of(), ContractFolder.in(folder).shortcomings());
  }

  @Test
  void aTypeWithoutASampleAMessageWithoutItsTopicAndAFileThatIsNotThere() {
    // When
    ContractFolder contracts = ContractFolder.in(folder);

    // Then
    assertEquals(Set.of("org.hito.grant.given.v1"), contracts.sampledTypes());
    assertEquals(
        Set.of("org.hito.grant.given.v1", "org.hito.grant.revised.v1"), contracts.declaredTypes());
    assertEquals(Set.of("grantRevised"), contracts.messagesWithoutTheirTopics());
    assertEquals(Set.of(folder.resolve("grant.v1.schema.json")), contracts.referredFiles());
  }
}
