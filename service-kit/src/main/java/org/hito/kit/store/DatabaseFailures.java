package org.hito.kit.store;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hito.kit.sql.CommitFailure;

/** Classifies failures of the database. */
public final class DatabaseFailures {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String READ_ONLY = "25006";

  private DatabaseFailures() {}

  /** True for a transient failure: a retry may succeed. */
  public static boolean isTransient(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                isConnectionFailure(cause)
                    || cause instanceof TimeoutException
                    || isClosedPool(cause)
                    || isTransientState(state(cause)));
  }

  /** True when the database is away: what was asked of it may have happened or not. */
  public static boolean isOutage(Throwable failure) {
    return isTransient(failure) && !isRivalry(failure);
  }

  /** True when a transaction may be committed, because the answer to its COMMIT was lost. */
  public static boolean isUnanswered(Throwable failure) {
    return causes(failure).anyMatch(CommitFailure.class::isInstance)
        && causes(failure).map(DatabaseFailures::state).allMatch(String::isEmpty);
  }

  /** True when another transaction interfered: a deadlock, or a lock timeout. */
  public static boolean isRivalry(Throwable failure) {
    return isLockTimeout(failure)
        || causes(failure).map(DatabaseFailures::state).anyMatch(state -> state.startsWith("40"));
  }

  /** True when another transaction kept a lock for longer than others wait. */
  public static boolean isLockTimeout(Throwable failure) {
    return causes(failure).map(DatabaseFailures::state).anyMatch(LOCK_NOT_AVAILABLE::equals);
  }

  /** True when the database answers, but takes no changes, as a standby does. */
  static boolean isReadOnly(Throwable failure) {
    return causes(failure).map(DatabaseFailures::state).anyMatch(READ_ONLY::equals);
  }

  /** True if a unique index refused it because a concurrent transaction was first. */
  public static boolean isDuplicate(Throwable failure) {
    return causes(failure).map(DatabaseFailures::state).anyMatch("23505"::equals);
  }

  /**
   * PostgreSQL's error behind a failure, if any. The driver throws one exception; Hibernate, on a
   * session's connection, replaces it by another.
   */
  private static String state(Throwable cause) {
    String state = null;
    if (cause instanceof PgException failure) {
      state = failure.getSqlState();
    } else if (cause instanceof SQLException failure) {
      state = failure.getSQLState();
    }
    return Objects.requireNonNullElse(state, "");
  }

  // connection, read-only (a standby, or a full disk), rollback (deadlock, serialisation),
  // resources, intervention, system
  private static boolean isTransientState(String state) {
    return Stream.of("08", READ_ONLY, "40", "53", "57", "58", LOCK_NOT_AVAILABLE)
        .anyMatch(state::startsWith);
  }

  // Jackson's exceptions are IOExceptions and PostgreSQL's answers are VertxExceptions, but neither
  // says that the connection failed
  private static boolean isConnectionFailure(Throwable cause) {
    return (cause instanceof IOException && !(cause instanceof JacksonException))
        || (cause instanceof VertxException && !(cause instanceof PgException))
        || (cause instanceof NoStackTraceThrowable && !isUnfit(cause.getMessage()));
  }

  // parameters that do not fit their statement fail before it is sent, each time
  private static boolean isUnfit(String message) {
    return message != null
        && (message.startsWith("Parameter at position")
            || message.startsWith("The number of parameters to execute"));
  }

  private static boolean isClosedPool(Throwable cause) {
    return cause instanceof IllegalStateException
        && cause.getMessage() != null
        && cause.getMessage().contains("closed");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
  }
}
