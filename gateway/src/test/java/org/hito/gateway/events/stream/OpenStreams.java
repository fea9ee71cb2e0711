package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.hito.gateway.Door;
import org.hito.gateway.events.ring.FactRing;
import org.junit.jupiter.api.BeforeEach;

/** A running gateway that has read its topics, and a code that no other test publishes facts of. */
abstract class OpenStreams {

  static final Duration PATIENCE = Duration.ofMinutes(1);

  @TestHTTPResource URI address;
  @Inject Subscriptions subscriptions;
  @Inject FactRing ring;
  Door door;
  String code;

  @BeforeEach
  void open() {
    door = new Door(address);
    code = "c-" + UUID.randomUUID();
    await().atMost(PATIENCE).until(() -> door.get("/api/v1/events?x").statusCode() == 400);
    await().atMost(PATIENCE).until(() -> ring.newest() != null);
  }
}
