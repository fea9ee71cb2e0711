package org.hito.gateway.webhooks.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica renews its leases and writes progress at the same time. */
@QuarkusTest
@GatewayTest
class LeasesComponentTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int ROUNDS = 30;

  @Inject DeliveryStore store;

  private final UUID holder = UUID.randomUUID();
  private final List<UUID> held = Stream.generate(UUID::randomUUID).limit(100).toList();

  /** The gateway migrates its database in parallel with its start. */
  @BeforeEach
  void hold() throws SQLException {
    await()
        .atMost(LEASE)
        .ignoreExceptions()
        .until(() -> store.switchedOff().await().atMost(LEASE) >= 0);
    for (UUID id : held) {
      Tables.change(
          """
          INSERT INTO subscription (id, version, agency, declaration, status, secrets, created_at,
                                    created_by, updated_at, position, progress, holder, held_until)
          VALUES ('%s', 1, 'leases', '{}', 'PAUSED', '[]', now(), 'leases', now(), '', '{}', '%s', now())
          """
              .formatted(id, holder));
    }
  }

  @AfterEach
  void forget() throws SQLException {
    Tables.change("DELETE FROM subscription WHERE agency = 'leases'");
  }

  @Test
  void noneWaitsForTheOtherInACircle() {
    // Given
    List<Saved> saved =
        new ArrayList<>(
            held.stream()
                .map(id -> new Saved(id, 1, new Course("", Progress.NONE, null), null))
                .toList());

    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(saved);
      // When
      List<Set<UUID>> kept =
          Uni.join()
              .all(
                  store.save(holder, List.copyOf(saved), List.of()),
                  store.renew(holder, LEASE, new HashSet<>(held)),
                  store.renew(holder, LEASE, new HashSet<>(held)))
              .andCollectFailures()
              .await()
              .atMost(LEASE);
      // Then
      assertEquals(
          List.of(held.size(), held.size(), held.size()), kept.stream().map(Set::size).toList());
    }
  }
}
