package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.hito.gateway.Door;
import org.hito.gateway.EventStream;
import org.hito.gateway.PackagedGateway;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams of a gateway that is up before its Kafka is, and positions the log has lost. */
class LogOutOfReachIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TOPIC = "hito.commitment.facts.v1";
  private static final String BEGINNING = Position.beginning(Topics.count()).encode();

  @TempDir private Path folder;
  private EmbeddedBroker broker;
  private PackagedGateway gateway;

  @BeforeEach
  void startWithoutKafka() {
    broker = new EmbeddedBroker(folder, FreePort.next(), FreePort.next());
    gateway =
        PackagedGateway.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "HITO_EVENTS_START_GRACE", "1S",
                "HITO_EVENTS_DISCOVERY", "1S"));
  }

  @AfterEach
  void stop() {
    gateway.close();
    broker.stop();
  }

  @Test
  void aStreamOpensWithoutTheLogAndGetsEverythingLater() throws Exception {
    // Given
    Door door = gateway.door();
    try (var fresh = EventStream.open(door, "");
        var back = EventStream.open(door, "", "Last-Event-ID", BEGINNING)) {
      // When
      broker.start();
      org.hito.testkit.Topics.declare(broker.bootstrapServers(), Topics.NAMES);
      await().atMost(PATIENCE).until(() -> fresh.lastId() != null);
      publish("1");
      // Then
      await().atMost(PATIENCE).until(() -> back.data().contains("1"));
      await().atMost(PATIENCE).until(() -> fresh.data().contains("1"));
    }
    // and what the log has lost since is gone for readers that return
    deleteAllRecords();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    410,
                    door.send("HEAD", "/api/v1/events", "", "Last-Event-ID", BEGINNING)
                        .statusCode()));
  }

  @Test
  void whatTheRingHoldsIsServedWithoutTheLog() throws Exception {
    // Given
    broker.start();
    org.hito.testkit.Topics.declare(broker.bootstrapServers(), Topics.NAMES);
    String lastId;
    try (var fresh = EventStream.open(gateway.door(), "")) {
      await().atMost(PATIENCE).until(() -> fresh.lastId() != null);
      List.of("1", "2", "3").forEach(this::publish);
      await().atMost(PATIENCE).until(() -> fresh.data().contains("3"));
      lastId = fresh.events().get(0).id();
    }
    // When
    broker.stop();
    // Then
    try (var back = EventStream.open(gateway.door(), "", "Last-Event-ID", lastId)) {
      await().atMost(PATIENCE).until(() -> back.data().equals(List.of("2", "3")));
    }
  }

  private void publish(String event) {
    TopicWriter.of(broker.bootstrapServers(), TOPIC)
        .write("c", event, Map.of("ce_type", "org.hito.commitment.revised.v1"));
  }

  private void deleteAllRecords() throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      for (int partition = 0; partition < 3; partition++) {
        admin
            .deleteRecords(
                Map.of(new TopicPartition(TOPIC, partition), RecordsToDelete.beforeOffset(-1)))
            .all()
            .get();
      }
    }
  }
}
