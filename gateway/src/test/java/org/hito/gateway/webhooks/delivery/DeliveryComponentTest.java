package org.hito.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at a receiver, and that it comes from the gateway. */
@QuarkusTest
@GatewayTest
class DeliveryComponentTest extends DeliveringGateway {

  @Test
  void aFactArrivesAsItWasPublishedAndSigned() throws Exception {
    // Given
    JsonObject subscription = subscribe();
    // When
    String id = facts.publish("commitment", "delivered", 1);
    awaitAll();
    // Then
    var received = receiver.delivered().get(0);
    byte[] body = received.body().getBytes();
    assertArrayEquals(facts.last().getBytes(StandardCharsets.UTF_8), body);
    assertEquals("application/cloudevents+json; charset=UTF-8", received.header("Content-Type"));
    assertEquals(id, received.header("webhook-id"));
    assertEquals(subscription.getString("id"), received.header("Hito-Subscription"));
    assertTrue(Position.decode(received.header("Hito-Position"), Topics.count()).isPresent());
    long sent = Long.parseLong(received.header("webhook-timestamp"));
    assertTrue(Math.abs(Instant.now().getEpochSecond() - sent) < 60);
    assertEquals(
        "v1," + hmac(subscription.getString("secret"), id + "." + sent + ".", body),
        received.header("webhook-signature"));
  }

  private static String hmac(String secret, String start, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("whsec_", ""));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update(start.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java WebhookReceiver.java", "node webhook-receiver.mjs"})
  void theReceiversOfTheDocumentationVerifyWhatTheyGet(String command) throws Exception {
    // Given
    receiver.kill();
    URI sink = URI.create(receiver.address());
    String secret = subscribe().getString("secret");
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(Integer.toString(sink.getPort()));
    words.add(secret);
    Assumptions.assumeTrue(isInstalled(words.get(0)), "not installed: " + words.get(0));
    Process program =
        new ProcessBuilder(words)
            .directory(new File("../docs/consumers"))
            .redirectErrorStream(true)
            .start();
    try (var output = program.inputReader()) {
      // When
      String id = facts.publish("commitment", "delivered", 1);
      // Then
      assertTrue(output.readLine().startsWith(id + " {"));
      var forged =
          HttpRequest.newBuilder(sink)
              .header("webhook-id", id)
              .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
              .header("webhook-signature", "v1," + "A".repeat(43) + "=")
              .POST(HttpRequest.BodyPublishers.ofString(facts.last()))
              .build();
      assertEquals(
          401,
          HttpClient.newHttpClient()
              .send(forged, HttpResponse.BodyHandlers.discarding())
              .statusCode());
    } finally {
      program.destroyForcibly();
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  @Test
  void afterARotationBothSecretsSign() {
    // Given
    JsonObject subscription = subscribe();
    // When
    var rotated =
        agency.send("POST", "/" + subscription.getString("id") + "/rotations", new JsonObject());
    facts.publish("commitment", "delivered", 1);
    awaitAll();
    // Then
    assertEquals(201, rotated.statusCode(), rotated.body());
    assertFalse(
        subscription
            .getString("secret")
            .equals(new JsonObject(rotated.body()).getString("secret")));
    assertEquals(2, receiver.delivered().get(0).header("webhook-signature").split(" ").length);
  }
}
