package org.hito.gateway.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.hito.gateway.GatewayTest;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What happens to statements that take long. */
@QuarkusTest
@GatewayTest
class SlowStatementsComponentTest {

  private static final Duration HARDLY_LATE = Duration.ofMillis(2_100);

  @Inject GatewayDatabase database;
  @Inject DatabaseState state;

  @Test
  void aStatementThatTakesTooLongIsRefusedAlone() {
    // Given
    await().atMost(Duration.ofSeconds(60)).until(() -> !state.isAway());

    // When
    ProblemException refused =
        refusal(() -> database.ask(sql -> sql.query("SELECT pg_sleep(3)").execute()));

    // Then
    assertEquals("database-unavailable", refused.problem().code());
    assertFalse(state.isAway());
  }

  @Test
  void aChangeThatTakesTooLongMayHaveBeenMade() {
    // Given
    await().atMost(Duration.ofSeconds(60)).until(() -> !state.isAway());

    // When
    ProblemException refused =
        refusal(() -> database.change(sql -> sql.query("SELECT pg_sleep(3)").execute()));

    // Then
    assertEquals("upstream-failed", refused.problem().code());
  }

  @Test
  void anAnswerThatArrivedWhileTheGatewayStoodStillIsHeard() {
    // Given
    Uni<String> answer =
        Uni.createFrom().item("heard").onItem().delayIt().by(HARDLY_LATE).memoize().indefinitely();

    // When
    String heard = GatewayDatabase.inTime(answer).await().atMost(Duration.ofSeconds(60));

    // Then
    assertEquals("heard", heard);
  }

  private static <T> ProblemException refusal(Supplier<Uni<T>> slow) {
    return assertThrows(ProblemException.class, () -> VertxContextSupport.subscribeAndAwait(slow));
  }
}
