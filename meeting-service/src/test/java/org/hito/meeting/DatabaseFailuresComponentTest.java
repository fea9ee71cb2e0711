package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.DatabaseFailures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures of a real server are recognised as they arrive through a session. */
@QuarkusTest
@MeetingServiceTest
class DatabaseFailuresComponentTest {

  @Inject Mutiny.SessionFactory sessions;

  @ParameterizedTest
  @CsvSource({
    "40001, true, serialisation failure",
    "40P01, true, deadlock",
    "55P03, true, lock not available",
    "57P03, true, starting up",
    "23505, false, duplicate",
    "22012, false, division by zero"
  })
  void whatTheServerSaysDecides(String state, boolean isTransient) {
    // When
    Throwable failure =
        failureOf(
            session ->
                Sql.change(
                    session, "DO $$ BEGIN RAISE SQLSTATE '%s'; END $$".formatted(state), Map.of()));

    // Then
    assertEquals(isTransient, DatabaseFailures.isTransient(failure));
    assertEquals("23505".equals(state), DatabaseFailures.isDuplicate(failure));
  }

  @Test
  void aStatementWhoseConnectionIsEndedPasses() {
    // When
    Throwable failure =
        failureOf(
            session ->
                Sql.texts(
                    session,
                    "SELECT CAST(pg_terminate_backend(pg_backend_pid()) AS text)",
                    Map.of()));

    // Then
    assertTrue(DatabaseFailures.isTransient(failure));
  }

  @Test
  void aParameterOfTheWrongTypeIsNoOutage() {
    // When
    Throwable failure =
        failureOf(
            session ->
                Sql.texts(
                    session,
                    "SELECT CAST(CAST(:day AS date) AS text)",
                    Map.of("day", "2026-01-01")));

    // Then
    assertFalse(DatabaseFailures.isTransient(failure));
  }

  private Throwable failureOf(Function<Mutiny.Session, Uni<?>> work) {
    return assertThrows(
        Throwable.class,
        () ->
            VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> work.apply(session))));
  }
}
