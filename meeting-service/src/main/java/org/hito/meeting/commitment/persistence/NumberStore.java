package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/** Counts the commitments of meetings that were recorded without a code. */
@ApplicationScoped
public class NumberStore {

  // need not wait for the disk, since the commit that uses the number follows in the same log
  private static final String TAKE =
      """
      SELECT CAST(coalesce(
               (SELECT unused.number FROM (SELECT CAST(:unused AS bigint) AS number) AS unused
                 WHERE NOT EXISTS (SELECT FROM commitment c WHERE c.code = m.code || '-' || unused.number)),
               next_commitment_number(m.code)) AS text),
             set_config('synchronous_commit', 'off', true)
        FROM meeting m WHERE m.code = :meeting
      """;

  /**
   * Takes a number, in a transaction that has no other statement.
   *
   * @param unused a number that was taken before and not used, or null; it is skipped if it became
   *     part of a code meanwhile
   * @return empty when there is no such meeting
   */
  public Uni<Optional<Long>> take(Mutiny.Session session, String meeting, Long unused) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("meeting", meeting);
    parameters.put("unused", unused);
    return Sql.first(session, TAKE, parameters, Long.class);
  }
}
