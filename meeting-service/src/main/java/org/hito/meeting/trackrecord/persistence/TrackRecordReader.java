package org.hito.meeting.trackrecord.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Transactions;
import org.hito.meeting.trackrecord.domain.TrackRecord;

/** Counts commitments by outcome, in one statement that reads only an index. */
@ApplicationScoped
public class TrackRecordReader {

  private static final String COUNT =
      """
      SELECT CAST(json_build_object(
               'keptOnTime', count(*) FILTER (WHERE outcome = 'KEPT_ON_TIME'),
               'keptLate', count(*) FILTER (WHERE outcome = 'KEPT_LATE'),
               'dropped', count(*) FILTER (WHERE outcome = 'DROPPED'),
               'open', count(*) FILTER (WHERE outcome = 'OPEN'),
               'overdue', count(*) FILTER (WHERE outcome = 'OPEN' AND due_last < :today),
               'renegotiated', count(*) FILTER (WHERE renegotiated),
               'keptAsRenegotiated', count(*) FILTER (WHERE kept_as_renegotiated)) AS text)
        FROM commitment\
      """;
  private static final String CHOSEN = COUNT + " WHERE %s = :code HAVING EXISTS (%s)";
  private static final String OF_FORUM =
      CHOSEN.formatted("forum", "SELECT FROM forum WHERE code = :code");
  private static final String OF_ORGANISATION =
      CHOSEN.formatted(
          "owner", "SELECT FROM followed WHERE kind = 'organisation' AND code = :code");

  private final Transactions transactions;

  TrackRecordReader(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Of the commitments of a forum; empty when there is no such forum. */
  public Uni<Optional<TrackRecord>> ofForum(String code, LocalDate today) {
    return read(OF_FORUM, Map.of("code", code, "today", today));
  }

  /** Of the commitments of an organisation; empty when there is no such organisation. */
  public Uni<Optional<TrackRecord>> ofOrganisation(String code, LocalDate today) {
    return read(OF_ORGANISATION, Map.of("code", code, "today", today));
  }

  /** Of all commitments. */
  public Uni<TrackRecord> ofAll(LocalDate today) {
    return read(COUNT, Map.of("today", today)).map(Optional::orElseThrow);
  }

  private Uni<Optional<TrackRecord>> read(String sql, Map<String, ?> parameters) {
    return transactions.read(session -> Sql.first(session, sql, parameters, TrackRecord.class));
  }
}
