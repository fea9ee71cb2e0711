package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The consumers of docs/events.md, run as a team would run them, against a broker. */
class ConsumersIT {
  private static final Path CONSUMERS = Documents.REPOSITORY.resolve("docs/consumers");
  private static final Path FOLDER = Path.of("target", "consumers").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeAll
  static void declareTopics() throws IOException {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    Files.createDirectories(FOLDER);
  }

  @Test
  void theJavaConsumerKnowsWhatIsAndSeesWhatHappens() throws Exception {
    follow(
        "java",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CONSUMERS.resolve("FollowCommitments.java").toString(),
            Infrastructure.broker().bootstrapServers()));
  }

  @Test
  void theNodeConsumerKnowsWhatIsAndSeesWhatHappens() throws Exception {
    NpmTools.install();
    NpmTools.copy(CONSUMERS.resolve("follow-commitments.mjs"));
    follow(
        "node",
        List.of(
            "node",
            NpmTools.FOLDER.resolve("follow-commitments.mjs").toString(),
            Infrastructure.broker().bootstrapServers(),
            "my-team.commitments"));
  }

  private static void follow(String name, List<String> command) throws Exception {
    // Given
    String promise = name + "-promise";
    publish(FactTopics.state("commitment"), promise, fact(promise, 3, "agreed", "AGREED"));
    publish(FactTopics.facts("commitment"), "poison", "this is no fact");
    Path said = FOLDER.resolve(name + ".txt");
    Process consumer =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      await(said, promise + " v3 org.hito.commitment.agreed.v1 AGREED");
      // When
      publish(FactTopics.facts("commitment"), promise, fact(promise, 4, "started", "IN_PROGRESS"));
      publish(FactTopics.facts("commitment"), promise, fact(promise, 4, "started", "IN_PROGRESS"));
      publish(FactTopics.facts("commitment"), promise, fact(promise, 5, "danced", "DANCING"));
      // Then
      await(said, promise + " v5 org.hito.commitment.danced.v1 DANCING");
      List<String> lines =
          Files.readAllLines(said).stream().filter(line -> line.startsWith(promise)).toList();
      assertTrue(lines.size() == 3, "a repeat is dropped: " + lines);
    } finally {
      consumer.destroy();
      consumer.waitFor();
    }
  }

  private static void await(Path said, String line) {
    Awaitility.await().atMost(PATIENCE).until(() -> Files.readAllLines(said).contains(line));
  }

  private static String fact(String code, int version, String type, String status) {
    JsonNode commitment = new ObjectMapper().valueToTree(Map.of("code", code, "status", status));
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "specversion",
                "1.0",
                "id",
                code + version,
                "type",
                "org.hito.commitment." + type + ".v1",
                "aggregateversion",
                version,
                "data",
                Map.of("commitment", commitment)))
        .toString();
  }

  private static void publish(String topic, String key, String value)
      throws ExecutionException, InterruptedException {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", Infrastructure.broker().bootstrapServers());
    settings.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    settings.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    try (var producer = new KafkaProducer<String, String>(settings)) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }
}
