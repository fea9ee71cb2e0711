package org.hito.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.AuthenticationException;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.trace.RecordedSpans;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.embedded.SecuredListeners;
import org.hito.testkit.embedded.ServerCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that does not know the user of the service yet. */
class UnknownKafkaUserTest {

  private static final Duration DELIVERY = Duration.ofSeconds(5);
  private static final String FACTS = FactTopics.facts("forum");
  private static final PendingFact FACT =
      new PendingFact(1, "id-1", "forum", "a", "revised", "{}", Instant.EPOCH, null, false);

  @TempDir Path certificates;
  @TempDir Path log;

  private EmbeddedBroker broker;
  private FactProducer producer;

  @BeforeEach
  void start() {
    SecuredListeners listeners =
        new SecuredListeners(ServerCertificate.in(certificates), FreePort.next(), FreePort.next());
    broker = new EmbeddedBroker(log, FreePort.next(), FreePort.next(), listeners);
    broker.start();
    Map<String, Object> settings = new HashMap<>(listeners.withPassword());
    settings.computeIfPresent(
        "sasl.jaas.config", (name, value) -> value.toString().replace("\"hito\"", "\"late\""));
    producer =
        new FactProducer(
            settings, RelayTest.Settings.delivering(DELIVERY), new RecordedSpans().on());
  }

  @AfterEach
  void stop() {
    producer.close();
    broker.stop();
  }

  @Test
  void factsAreSentOnceItKnowsTheUser() throws Exception {
    // Given
    Topics.declare(broker.bootstrapServers(), List.of(FACTS));
    var refused = producer.send(FACT, FACTS);
    var failure = assertThrows(ExecutionException.class, refused::get);
    assertInstanceOf(AuthenticationException.class, failure.getCause());

    // When
    addUser();

    // Then
    await()
        .atMost(DELIVERY.multipliedBy(6))
        .until(
            () -> {
              producer.renewIfRefused();
              return producer.send(FACT, FACTS).handle((sent, why) -> why == null).get();
            });
  }

  private void addUser() throws Exception {
    Map<String, Object> plain =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    var late = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
    try (Admin admin = Admin.create(plain)) {
      admin
          .alterUserScramCredentials(
              List.of(new UserScramCredentialUpsertion("late", late, "local-only")))
          .all()
          .get();
    }
  }
}
