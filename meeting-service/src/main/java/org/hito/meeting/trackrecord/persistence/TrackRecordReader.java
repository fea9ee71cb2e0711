package org.hito.meeting.trackrecord.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.hito.meeting.trackrecord.domain.TrackRecord;

/** Counts commitments by outcome, in one statement that reads only an index. */
@ApplicationScoped
public class TrackRecordReader {

  private static final String COUNT =
      """
      SELECT %s AS known,
             count(*) FILTER (WHERE outcome = 'KEPT_ON_TIME') AS kept_on_time,
             count(*) FILTER (WHERE outcome = 'KEPT_LATE') AS kept_late,
             count(*) FILTER (WHERE outcome = 'DROPPED') AS dropped,
             count(*) FILTER (WHERE outcome = 'OPEN') AS open,
             count(*) FILTER (WHERE outcome = 'OPEN' AND due_last < $2) AS overdue,
             count(*) FILTER (WHERE renegotiated) AS renegotiated,
             count(*) FILTER (WHERE kept_as_renegotiated) AS kept_as_renegotiated
        FROM commitment WHERE %s = $1
      """;
  private static final String OF_FORUM =
      COUNT.formatted("EXISTS (SELECT FROM forum WHERE code = $1)", "forum");
  private static final String OF_ORGANISATION =
      COUNT.formatted(
          "EXISTS (SELECT FROM followed WHERE kind = 'organisation' AND code = $1)", "owner");

  private final Pool pool;

  TrackRecordReader(Pool pool) {
    this.pool = pool;
  }

  /** Of the commitments of a forum; empty when there is no such forum. */
  public Uni<Optional<TrackRecord>> ofForum(String code, LocalDate today) {
    return read(OF_FORUM, code, today);
  }

  /** Of the commitments of an organisation; empty when there is no such organisation. */
  public Uni<Optional<TrackRecord>> ofOrganisation(String code, LocalDate today) {
    return read(OF_ORGANISATION, code, today);
  }

  private Uni<Optional<TrackRecord>> read(String sql, String code, LocalDate today) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(code, today))
        .map(rows -> record(rows.iterator().next()));
  }

  private static Optional<TrackRecord> record(Row row) {
    return row.getBoolean("known")
        ? Optional.of(
            new TrackRecord(
                row.getLong("kept_on_time"),
                row.getLong("kept_late"),
                row.getLong("dropped"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("renegotiated"),
                row.getLong("kept_as_renegotiated")))
        : Optional.empty();
  }
}
