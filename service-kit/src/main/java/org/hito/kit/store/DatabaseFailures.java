package org.hito.kit.store;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Classifies failures of the database. */
public final class DatabaseFailures {

  private DatabaseFailures() {}

  /** True for a transient failure: a retry may succeed. */
  public static boolean isTransient(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                isConnectionFailure(cause)
                    || cause instanceof TimeoutException
                    || isClosedPool(cause)
                    || (cause instanceof PgException pg && isTransientState(pg.getSqlState())));
  }

  /** True when another transaction interfered: a deadlock, or a lock timeout. */
  static boolean isRivalry(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof PgException pg
                    && pg.getSqlState() != null
                    && (pg.getSqlState().startsWith("40") || pg.getSqlState().equals("55P03")));
  }

  /** True when a unique index refused it: a concurrent transaction was first. */
  public static boolean isDuplicate(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                (cause instanceof PgException pg && "23505".equals(pg.getSqlState()))
                    || (cause instanceof ConstraintViolationException violation
                        && "23505".equals(violation.getSQLState())));
  }

  // connection, rollback (deadlock, serialisation), resources, intervention, system
  private static boolean isTransientState(String state) {
    return state != null
        && Stream.of("08", "40", "53", "57", "58", "55P03").anyMatch(state::startsWith);
  }

  // Jackson's exceptions are IOExceptions and PostgreSQL's answers are VertxExceptions, but neither
  // says that the connection failed
  private static boolean isConnectionFailure(Throwable cause) {
    return (cause instanceof IOException && !(cause instanceof JacksonException))
        || (cause instanceof VertxException && !(cause instanceof PgException))
        || cause instanceof NoStackTraceThrowable;
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
