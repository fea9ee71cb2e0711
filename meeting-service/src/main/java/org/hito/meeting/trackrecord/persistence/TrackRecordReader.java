package org.hito.meeting.trackrecord.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Transactions;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.trackrecord.domain.ForumDigest;
import org.hito.meeting.trackrecord.domain.TrackRecord;

/** Counts commitments by outcome, in one statement that reads only an index. */
@ApplicationScoped
public class TrackRecordReader {

  private static final String COUNTS =
      """
      json_build_object(
               'keptOnTime', count(*) FILTER (WHERE outcome = 'KEPT_ON_TIME'),
               'keptLate', count(*) FILTER (WHERE outcome = 'KEPT_LATE'),
               'dropped', count(*) FILTER (WHERE outcome = 'DROPPED'),
               'open', count(*) FILTER (WHERE outcome = 'OPEN'),
               'overdue', count(*) FILTER (WHERE outcome = 'OPEN' AND due_last < :today),
               'renegotiated', count(*) FILTER (WHERE renegotiated),
               'keptAsRenegotiated', count(*) FILTER (WHERE kept_as_renegotiated))\
      """;
  private static final String COUNT = "SELECT CAST(" + COUNTS + " AS text) FROM commitment";
  private static final String CHOSEN = COUNT + " WHERE %s = :code HAVING EXISTS (%s)";
  private static final String OF_FORUM =
      CHOSEN.formatted("forum", "SELECT FROM forum WHERE code = :code");
  private static final String OF_ORGANISATION =
      CHOSEN.formatted(
          "owner", "SELECT FROM followed WHERE kind = 'organisation' AND code = :code");

  private static final String SITTING =
      """
      (SELECT json_build_object('code', code, 'status', status,
                                'title', CAST(state AS json) -> 'title', 'place', CAST(state AS json) -> 'place',
                                'placeText', CAST(state AS json) -> 'placeText',
                                'from', CAST(state AS json) -> 'from', 'to', CAST(state AS json) -> 'to',
                                'series', CAST(state AS json) -> 'series')
                 FROM meeting WHERE forum = f.code AND %s LIMIT 1)\
      """;
  private static final String DIGESTS =
      """
      SELECT CAST(json_build_object(
               'code', code,
               'last', %s,
               'next', %s,
               'record', (SELECT %s FROM commitment WHERE forum = f.code)) AS text)
        FROM forum f WHERE code = ANY(string_to_array(:codes, ',')) ORDER BY code
      """
          .formatted(
              SITTING.formatted(
                  "status IN ('HELD', 'CLOSED') AND first_day > '%s' ORDER BY first_day DESC, code DESC"
                      .formatted(Meeting.EVER)),
              SITTING.formatted(
                  "status = 'PLANNED' ORDER BY last_day < :today, first_day = '%s', first_day, code"
                      .formatted(Meeting.EVER)),
              COUNTS);

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

  /** Of forums, with their meetings; without those that do not exist. */
  public Uni<List<ForumDigest>> digests(List<String> forums, LocalDate today) {
    Map<String, ?> parameters = Map.of("codes", String.join(",", forums), "today", today);
    return transactions.read(session -> Sql.read(session, DIGESTS, parameters, ForumDigest.class));
  }

  private Uni<Optional<TrackRecord>> read(String sql, Map<String, ?> parameters) {
    return transactions.read(session -> Sql.first(session, sql, parameters, TrackRecord.class));
  }
}
