package org.hito.gateway.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Classifies failures of the database. */
public final class DatabaseFailures {

  // connection, access, missing database, resources, intervention, system
  private static final List<String> OUTAGES = List.of("08", "28", "3D", "53", "57", "58");

  private DatabaseFailures() {}

  /** Whether a unique index refused a row. */
  public static boolean isDuplicate(Throwable failure) {
    return failure instanceof PgException refused && "23505".equals(refused.getSqlState());
  }

  /**
   * Whether a statement was refused because a migration has changed its table since it was
   * prepared. Nothing was done.
   */
  static boolean isOutdatedPlan(Throwable failure) {
    return failure instanceof PgException refused && "0A000".equals(refused.getSqlState());
  }

  /** Whether the database answers, but takes no changes, as a standby does. */
  static boolean isReadOnly(Throwable failure) {
    return failure instanceof PgException refused && "25006".equals(refused.getSqlState());
  }

  /** Whether the database is unreachable, rather than refusing a statement. */
  static boolean areOutages(Throwable failure) {
    if (failure instanceof PgException refused) {
      String state = String.valueOf(refused.getSqlState());
      return OUTAGES.stream().anyMatch(state::startsWith);
    }
    return failure instanceof IOException
        || failure instanceof VertxException
        || failure instanceof NoStackTraceThrowable
        || (failure instanceof IllegalStateException
            && String.valueOf(failure.getMessage()).contains("closed"));
  }

  /** Why, in one line. */
  static String cause(Throwable failure) {
    Throwable first =
        Stream.iterate(failure, one -> one != null, Throwable::getCause)
            .limit(10)
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    String said =
        first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    return said.lines().findFirst().orElse("");
  }
}
