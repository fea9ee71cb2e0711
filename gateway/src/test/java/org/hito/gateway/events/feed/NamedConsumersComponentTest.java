package org.hito.gateway.events.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.FactRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class NamedConsumersComponentTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TestHTTPResource private URI address;
  @Inject private FactRing ring;
  @Inject private LogBeginning beginning;
  private Door door;
  private Poller agency;
  private String code;
  private String name;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    agency = Poller.of(door, "senacyt");
    code = "c-" + UUID.randomUUID();
    name = "reports-" + UUID.randomUUID();
    await().atMost(PATIENCE).until(() -> ring.newest() != null);
    await().atMost(PATIENCE).until(() -> agency.send("GET", "", "").statusCode() == 200);
  }

  @Test
  void aConsumerThatIsKilledGetsTheSameFactsAgainAndAnotherIsNotDisturbed() {
    // Given
    String other = name + "-other";
    publish(6);
    var first = read(name, 3);
    agency.acknowledge(name, Poller.position(first));
    agency.acknowledge(other, Poller.position(read(other, 5)));
    // When
    var lost = read(name, 2); // and killed before it acknowledged
    var again = read(name, 100);
    // Then
    assertEquals(List.of(0, 1, 2), Poller.facts(first));
    assertEquals(List.of(3, 4), Poller.facts(lost));
    assertEquals(List.of(3, 4, 5), Poller.facts(again));
    assertEquals(List.of(5), Poller.facts(read(other, 100)));
  }

  @Test
  void anAcknowledgementMayComeTwiceAndLate() {
    // Given
    publish(4);
    String early = Poller.position(read(name, 1));
    String late = Poller.position(read(name, 3));
    // When
    var created = agency.acknowledge(name, late);
    var repeated = agency.acknowledge(name, late);
    var back = agency.acknowledge(name, early);
    // Then
    assertEquals(201, created.statusCode(), created.body());
    assertEquals(
        Poller.CONSUMERS + "/" + name, created.headers().firstValue("Location").orElseThrow());
    assertEquals(200, repeated.statusCode());
    assertEquals(200, back.statusCode());
    assertEquals(late, new JsonObject(back.body()).getString("position"));
    assertEquals(List.of(3), Poller.facts(read(name, 100)));
  }

  @Test
  void aConsumerGoesBackIfItAsksFor() {
    // Given
    publish(3);
    String early = Poller.position(read(name, 1));
    agency.acknowledge(name, Poller.position(read(name, 3)));
    // When
    var reset =
        agency.send(
            "PUT", "/" + name, new JsonObject().put("position", early).put("reset", true).encode());
    // Then
    assertEquals(early, new JsonObject(reset.body()).getString("position"));
    assertEquals(List.of(1, 2), Poller.facts(read(name, 100)));
  }

  @Test
  void aPositionInTheRequestIsReadInstead() {
    // Given
    publish(3);
    String early = Poller.position(read(name, 1));
    agency.acknowledge(name, Poller.position(read(name, 3)));
    // When
    var answer = agency.poll("?wait=5&subject=" + code + "&consumer=" + name + "&after=" + early);
    // Then
    assertEquals(List.of(1, 2), Poller.facts(answer));
  }

  @Test
  void factsLostSinceTheAcknowledgementAreReported() {
    // Given
    agency.acknowledge(name, Position.beginning(Topics.count()).encode());
    Poller.publish(code, 1);
    await().atMost(PATIENCE).until(() -> !Poller.facts(read(name + "-x", 1)).isEmpty());
    Position before = beginning.position();
    Position newest = ring.newest().position();
    HttpResponse<String> read;
    JsonObject view;
    HttpResponse<String> recovered;
    try {
      beginning.moveTo(newest);
      // When
      read = read(name, 10);
      view = new JsonObject(agency.send("GET", "/" + name, "").body());
      agency.acknowledge(name, Poller.position(read));
      recovered = agency.poll("?consumer=" + name);
    } finally {
      beginning.moveTo(before);
    }
    // Then
    assertEquals(410, read.statusCode());
    assertEquals("consumer-gap", Poller.code(read));
    assertEquals(newest.encode(), Poller.position(read));
    assertTrue(view.getBoolean("gap"));
    assertEquals(view.getLong("behind"), view.getLong("lost"));
    assertEquals(200, recovered.statusCode());
  }

  @Test
  void whatCannotBeAcknowledgedIsRefusedAndKeepsNothing() {
    // Given
    String ahead = Position.beginning(Topics.count()).with(0, 0, 1_000_000).encode();
    // When
    var tooFar = agency.acknowledge(name, ahead);
    var nonsense = agency.acknowledge(name, "42");
    var nothing = agency.send("PUT", "/" + name, "{}");
    var misnamed = agency.acknowledge("Mine", "v1:AA");
    // Then
    assertEquals(400, tooFar.statusCode());
    assertEquals("position-ahead", Poller.code(tooFar));
    assertEquals(422, nonsense.statusCode());
    assertEquals(422, nothing.statusCode());
    assertEquals("invalid-consumer-name", Poller.code(misnamed));
    assertEquals(404, agency.send("GET", "/" + name, "").statusCode());
  }

  @Test
  void consumersBelongToTheirAgency() {
    // Given
    agency.acknowledge(name, Position.beginning(Topics.count()).encode());
    var stranger = Poller.of(door, "economia-mx");
    var admin = Poller.of(door, "admin");
    // When
    int strangers = stranger.send("GET", "/" + name, "").statusCode();
    int asked = stranger.send("GET", "?agency=senacyt", "").statusCode();
    int deleted = stranger.send("DELETE", "/" + name, "").statusCode();
    int anonymous = new Poller(door).poll("?consumer=" + name).statusCode();
    var overseen = admin.send("GET", "/" + name + "?agency=senacyt", "");
    // Then
    assertEquals(404, strangers);
    assertEquals(403, asked);
    assertEquals(404, deleted);
    assertEquals(401, anonymous);
    assertEquals(200, overseen.statusCode(), overseen.body());
    assertTrue(agency.send("GET", "?limit=200", "").body().contains(name));
    assertFalse(stranger.send("GET", "?limit=200", "").body().contains(name));
  }

  @Test
  void aConsumerIsForgottenOnRequest() {
    // Given
    agency.acknowledge(name, Position.beginning(Topics.count()).encode());
    // When
    var deleted = agency.send("DELETE", "/" + name, "");
    // Then
    assertEquals(204, deleted.statusCode());
    assertEquals(404, agency.send("DELETE", "/" + name, "").statusCode());
  }

  private HttpResponse<String> read(String consumer, int limit) {
    return agency.poll("?wait=5&subject=" + code + "&consumer=" + consumer + "&limit=" + limit);
  }

  /** Publishes facts with the numbers from 0, and waits until a page has them all. */
  private void publish(int facts) {
    IntStream.range(0, facts).forEach(id -> Poller.publish(code, id));
    var poller = new Poller(door);
    await()
        .atMost(PATIENCE)
        .until(() -> Poller.facts(poller.poll("?subject=" + code)).size() == facts);
  }
}
