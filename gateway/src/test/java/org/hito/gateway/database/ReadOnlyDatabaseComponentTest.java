package org.hito.gateway.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hito.gateway.GatewayTest;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** A database that takes no changes, as a standby does. */
@QuarkusTest
@GatewayTest
class ReadOnlyDatabaseComponentTest {

  @Inject GatewayDatabase database;
  @Inject DatabaseState state;

  @Test
  void aChangeIsUnavailableAndReadsContinue() {
    // Given
    await().atMost(Duration.ofSeconds(60)).until(() -> !state.isAway());

    // When
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                VertxContextSupport.subscribeAndAwait(
                    () ->
                        database.change(
                            sql ->
                                sql.query("SET TRANSACTION READ ONLY")
                                    .execute()
                                    .chain(() -> sql.query("CREATE TABLE refused ()").execute()))));

    // Then
    assertEquals(503, refused.problem().status());
    assertFalse(state.isAway());
  }
}
