package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/** Finds due dates whose passing is not recorded yet. */
@ApplicationScoped
public class PassedDueDates {

  private static final String UNSTATED =
      """
      SELECT code FROM commitment WHERE unstated_due < :today AND code > :after
       ORDER BY code LIMIT 500
      """;

  /**
   * The next codes, after the given one, of commitments that are overdue without a record of it.
   */
  public Uni<List<String>> unstated(Mutiny.Session session, LocalDate today, String after) {
    return Sql.texts(session, UNSTATED, Map.of("today", today, "after", after));
  }
}
