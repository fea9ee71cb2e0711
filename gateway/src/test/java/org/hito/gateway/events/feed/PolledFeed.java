package org.hito.gateway.events.feed;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.hito.gateway.Door;
import org.hito.gateway.events.ring.FactRing;
import org.junit.jupiter.api.BeforeEach;

/** A feed once the gateway reads the log, and a code of its own for each test's facts. */
abstract class PolledFeed {

  static final Duration PATIENCE = Duration.ofMinutes(1);

  @TestHTTPResource URI address;
  @Inject FactRing ring;
  Door door;
  Poller poller;
  String code;

  @BeforeEach
  void open() {
    door = new Door(address);
    poller = new Poller(door);
    code = "c-" + UUID.randomUUID();
    await().atMost(PATIENCE).until(() -> ring.newest() != null);
  }
}
