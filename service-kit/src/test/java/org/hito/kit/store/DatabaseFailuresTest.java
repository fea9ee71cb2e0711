package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.exception.GenericJDBCException;
import org.hito.kit.json.Json;
import org.hito.kit.sql.CommitFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

  static Stream<Throwable> passing() {
    return Stream.of(
        new ConnectException("refused"),
        new TimeoutException(),
        new VertxException("Connection was closed"),
        new CompletionException(new NoStackTraceThrowable("Connection is not active now")),
        new IllegalStateException("Pool closed"),
        new CompletionException(new RuntimeException(new ConnectException("refused"))));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aDatabaseOutOfReachIsWorthAnotherTry(Throwable failure) {
    assertEquals(true, DatabaseFailures.isTransient(failure));
  }

  @ParameterizedTest
  @CsvSource({
    "08006, true, connection failure",
    "25006, true, read-only",
    "40001, true, serialisation failure",
    "40P01, true, deadlock",
    "53300, true, too many connections",
    "57P01, true, administrator's shutdown",
    "57P03, true, starting up",
    "55P03, true, lock not available",
    "23505, false, duplicate",
    "22021, false, not in the repertoire",
    "42601, false, syntax"
  })
  void theSqlStateDecidesWhetherToRetry(String state, boolean worthIt) {
    // Given
    Throwable ofTheDriver = new RuntimeException(new PgException("no", "ERROR", state, null));
    Throwable ofHibernate = new GenericJDBCException("no", new SQLException("no", state));

    for (Throwable failure : List.of(ofTheDriver, ofHibernate)) {
      // When
      boolean passes = DatabaseFailures.isTransient(failure);

      // Then
      assertEquals(worthIt, passes);
      assertEquals(
          List.of("40001", "40P01", "55P03").contains(state), DatabaseFailures.isRivalry(failure));
      assertEquals("55P03".equals(state), DatabaseFailures.isLockTimeout(failure));
      assertEquals("23505".equals(state), DatabaseFailures.isDuplicate(failure));
    }
  }

  @Test
  void aCommitWithoutAnAnswerMayHaveHappened() {
    // Given
    Throwable lost = new VertxException("Connection was closed");
    Throwable refused = new RuntimeException(new PgException("no", "ERROR", "40001", null));

    // Then
    assertEquals(true, DatabaseFailures.isUnanswered(new CommitFailure(lost)));
    assertEquals(true, DatabaseFailures.isOutage(new CommitFailure(lost)));
    assertEquals(false, DatabaseFailures.isUnanswered(lost));
    assertEquals(false, DatabaseFailures.isUnanswered(new CommitFailure(refused)));
    assertEquals(true, DatabaseFailures.isRivalry(new CommitFailure(refused)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parameter at position[0] with class = [java.lang.String] can not be coerced",
        "The number of parameters to execute should be consistent"
      })
  void parametersThatDoNotFitTheirStatementNeverWill(String message) {
    assertFalse(DatabaseFailures.isTransient(new NoStackTraceThrowable(message)));
  }

  @Test
  void unreadableDataIsNotTransient() {
    // Given
    UncheckedIOException unreadable =
        assertThrows(UncheckedIOException.class, () -> Json.read("{", JsonNode.class));

    // When
    boolean passes = DatabaseFailures.isTransient(unreadable);

    // Then
    assertFalse(passes);
  }
}
