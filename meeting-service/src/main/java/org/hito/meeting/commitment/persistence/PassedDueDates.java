package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds due dates whose passing is not recorded yet. */
@ApplicationScoped
public class PassedDueDates {

  private static final String UNSTATED =
      """
      SELECT code FROM commitment WHERE unstated_due < $1 AND code > $2 ORDER BY code LIMIT 500
      """;

  private final Pool pool;

  PassedDueDates(Pool pool) {
    this.pool = pool;
  }

  /**
   * The next codes, after the given one, of commitments that are overdue without a record of it.
   */
  public Uni<List<String>> unstated(LocalDate today, String after) {
    return pool.preparedQuery(UNSTATED)
        .execute(Tuple.of(today, after))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList());
  }
}
