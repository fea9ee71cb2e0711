package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/** Counts the commitments of meetings that were recorded without a code. */
@ApplicationScoped
public class NumberStore {

  // Subqueries that are no joins: PostgreSQL expects many numbers, and would read the whole index.
  // It need not wait for the disk, since the commit that uses the numbers follows in the same log
  private static final String ALLOCATE =
      """
      WITH allocated AS (
        INSERT INTO commitment_number AS n (meeting, last)
        SELECT code, :count FROM meeting WHERE code = :meeting
            ON CONFLICT (meeting) DO UPDATE SET last = n.last + excluded.last
        RETURNING meeting, last)
      SELECT CAST(json_build_object('numbers', ARRAY(
               SELECT number FROM generate_series(last - :count + 1, last) AS number
                WHERE (SELECT code FROM commitment c WHERE c.code = allocated.meeting || '-' || number) IS NULL
                ORDER BY number)) AS text),
             set_config('synchronous_commit', 'off', true)
        FROM allocated
      """;

  private static final String FREE =
      """
      SELECT CAST(number AS text) FROM unnest(CAST(:numbers AS bigint[])) AS number
       WHERE (SELECT code FROM commitment c WHERE c.code = :meeting || '-' || number) IS NULL
       ORDER BY number
      """;

  private record Numbers(List<Long> numbers) {}

  /**
   * Allocates this many numbers, in a transaction that has no other statement. Those that are part
   * of a code already are left out.
   *
   * @return empty when there is no such meeting
   */
  public Uni<Optional<List<Long>>> allocate(Mutiny.Session session, String meeting, int count) {
    return Sql.first(
            session, ALLOCATE, Map.of("meeting", meeting, "count", (long) count), Numbers.class)
        .map(allocated -> allocated.map(Numbers::numbers));
  }

  /** Those of the numbers, allocated before and not used, that have not become part of a code. */
  public Uni<List<Long>> free(Mutiny.Session session, String meeting, List<Long> numbers) {
    return Sql.read(
        session,
        FREE,
        Map.of("meeting", meeting, "numbers", numbers.toArray(Long[]::new)),
        Long.class);
  }
}
