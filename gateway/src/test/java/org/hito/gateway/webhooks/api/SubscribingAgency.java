package org.hito.gateway.webhooks.api;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.hito.gateway.Door;
import org.hito.gateway.webhooks.delivery.Agency;
import org.junit.jupiter.api.BeforeEach;

/** An agency at a running gateway. Nothing is delivered to its sinks. */
abstract class SubscribingAgency {

  static final String SINK = "https://hooks.example.org/hito";
  @TestHTTPResource URI address;
  Door door;
  Agency agency;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    agency = agency();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> agency.send("GET", "", new JsonObject()).statusCode() == 200);
  }

  Agency agency() {
    return new Agency(door, "a" + UUID.randomUUID().toString().substring(0, 8));
  }

  static JsonObject wish() {
    return Agency.wish(SINK, "nothing-begins-so");
  }

  static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
