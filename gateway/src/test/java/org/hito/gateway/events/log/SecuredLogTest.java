package org.hito.gateway.events.log;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.hito.gateway.oidc.TestProvider;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.embedded.SecuredListeners;
import org.hito.testkit.embedded.ServerCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is read with every setting that Kafka's clients have. */
class SecuredLogTest {

  private static final String TOPIC = "hito.commitment.facts.v1";

  private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  @TempDir private static Path folder;
  private static TestProvider provider;
  private static SecuredListeners listeners;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() throws IOException {
    provider = new TestProvider();
    provider.register("gateway", JsonObject.of("aud", "kafka"));
    URI keys = URI.create(provider.issuer() + "/keys");
    URI tokens = URI.create(provider.issuer() + "/token");
    System.setProperty(ALLOWED, keys + "," + tokens);
    listeners =
        new SecuredListeners(
            ServerCertificate.in(folder),
            FreePort.next(),
            FreePort.next(),
            new SecuredListeners.Provider(keys, tokens, "kafka"));
    Path log = Files.createDirectory(folder.resolve("kafka"));
    broker = new EmbeddedBroker(log, FreePort.next(), FreePort.next(), listeners);
    broker.start();
    Topics.declare(broker.bootstrapServers(), Set.of(TOPIC));
  }

  @AfterAll
  static void stop() {
    broker.stop();
    provider.close();
    System.clearProperty(ALLOWED);
  }

  private static boolean reads(Map<String, String> settings) {
    KafkaReaders readers = new KafkaReaders(new HashMap<>(settings));
    try (Consumer<byte[], byte[]> reader = readers.open("secured", "none")) {
      return reader.listTopics().containsKey(TOPIC);
    }
  }

  @Test
  void aGatewayWithAPasswordReadsIt() {
    assertTrue(reads(listeners.withPassword()));
  }

  @Test
  void aGatewayWithATokenReadsIt() {
    assertTrue(reads(listeners.withToken("gateway", "secret")));
  }

  @Test
  void aGatewayWithACertificateReadsIt() {
    assertTrue(reads(listeners.withCertificate()));
  }

  @Test
  void aWrongPasswordIsRefused() {
    // Given
    Map<String, String> settings = listeners.withPassword();
    settings.merge(
        "sasl.jaas.config", "password=\"", (all, before) -> all.replace(before, before + "not-"));

    // When
    assertThrows(AuthenticationException.class, () -> reads(settings));
  }

  @Test
  void aBrokerWhoseCertificateIsForAnotherHostIsNotTrusted() {
    // Given
    Map<String, String> settings = listeners.withPassword();
    settings.merge(
        "bootstrap.servers", "127.0.0.1", (all, other) -> all.replace("localhost", other));

    // When
    assertThrows(SslAuthenticationException.class, () -> reads(settings));
  }
}
