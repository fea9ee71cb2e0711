package org.hito.metrics.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.persistence.InputRow;
import org.hito.metrics.sql.JsonRows;

/** Indicators on the way a fact takes: one statement to lock them all, one to write them all. */
@Singleton
public class MovingIndicators {

  private static final String EPOCH =
      "SELECT CAST(json_build_object('epoch', value) AS text) FROM counting_epoch";

  private static final String READ =
      """
      SELECT CAST(row_to_json(found) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt"
          FROM indicator WHERE code = ANY(string_to_array(:codes, ',')) ORDER BY code) AS found
      """;

  private static final String ALL =
      """
      SELECT CAST(row_to_json(found) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt"
          FROM indicator ORDER BY code) AS found
      """;
  private static final String OF_STRATEGY =
      """
      SELECT CAST(row_to_json(found) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt"
          FROM indicator WHERE strategy = :strategy ORDER BY code) AS found
      """;

  private static final String DUE =
      """
      SELECT code FROM indicator
       WHERE code > :after
         AND (judged_on < :today OR (stale_on <= :today AND silent_from IS DISTINCT FROM stale_on))
       ORDER BY code LIMIT :limit
      """;

  // in code order, so that two facts never wait for each other; and none at all for a reader whose
  // catalogue is old, who would have to lock more of them later, out of order
  private static final String LOCK =
      """
      SELECT CAST(row_to_json(locked) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt"
          FROM indicator
         WHERE code = ANY(string_to_array(:codes, ','))
           AND :epoch = (SELECT value FROM counting_epoch)
         ORDER BY code FOR UPDATE) AS locked
      """;

  private static final String WRITE =
      """
      WITH moved AS (
        UPDATE indicator i
           SET version = m.version, state = CAST(m.state AS text), updated_at = m.updated_at,
               status = m.status, stale_on = m.stale_on, judged_on = m.judged_on,
               silent_from = m.silent_from
          FROM json_to_recordset(CAST(CAST(:moved AS text) AS json)) AS m(
                 code text, version bigint, state json, updated_at timestamptz, status text,
                 stale_on date, judged_on date, silent_from date)
         WHERE i.code = m.code),
      gone AS (
        DELETE FROM input p
         USING json_to_recordset(CAST(CAST(:gone AS text) AS json)) AS g(
                 indicator text, kind text, code text)
         WHERE (p.indicator, p.kind, p.code) = (g.indicator, g.kind, g.code))
      INSERT INTO input (indicator, kind, code, amount, counted_on, last_day, event_id)
      SELECT f.* FROM json_to_recordset(CAST(CAST(:counted AS text) AS json)) AS f(
        indicator text, kind text, code text, amount numeric, counted_on text, last_day date,
        event_id text)
      ON CONFLICT (indicator, kind, code) DO UPDATE
         SET amount = excluded.amount, counted_on = excluded.counted_on,
             last_day = excluded.last_day, event_id = excluded.event_id
      """;

  /**
   * One indicator after it moved.
   *
   * @param shifts what its count moved by; none for one that moved for another reason
   */
  public record Moved(Snapshot<IndicatorState> after, List<Shift> shifts) {}

  /** Tells which moment what indicators are made of was last changed. */
  public Uni<Long> epoch(Mutiny.Session session) {
    return JsonRows.read(session, EPOCH, Map.of(), Epoch.class).map(rows -> rows.get(0).epoch());
  }

  /**
   * Locks indicators until the transaction ends; none when there is a newer epoch than the one
   * given.
   */
  public Uni<List<Snapshot<IndicatorState>>> lock(
      Mutiny.Session session, Collection<String> codes, long epoch) {
    return JsonRows.read(
            session, LOCK, Map.of("codes", String.join(",", codes), "epoch", epoch), Row.class)
        .map(rows -> rows.stream().map(Row::snapshot).toList());
  }

  /** Reads indicators as they stand. */
  public Uni<List<Snapshot<IndicatorState>>> read(
      Mutiny.Session session, Collection<String> codes) {
    return JsonRows.read(session, READ, Map.of("codes", String.join(",", codes)), Row.class)
        .map(rows -> rows.stream().map(Row::snapshot).toList());
  }

  /** Every indicator, in code order. */
  public Uni<List<Indicator>> all(Mutiny.Session session) {
    return JsonRows.read(session, ALL, Map.of(), Row.class)
        .map(rows -> rows.stream().map(row -> row.snapshot().state().indicator()).toList());
  }

  /** The indicators of a strategy, in code order. */
  public Uni<List<Indicator>> of(Mutiny.Session session, String strategy) {
    return JsonRows.read(session, OF_STRATEGY, Map.of("strategy", strategy), Row.class)
        .map(rows -> rows.stream().map(row -> row.snapshot().state().indicator()).toList());
  }

  /**
   * The codes of those to be told of anew because of the day: their path moved on, or their silence
   * grew too long.
   */
  public Uni<List<String>> due(Mutiny.Session session, String after, LocalDate today, int limit) {
    return session
        .<String>createNativeQuery(DUE)
        .setParameter("after", after)
        .setParameter("today", today)
        .setParameter("limit", limit)
        .getResultList();
  }

  public Uni<Void> write(Mutiny.Session session, List<Moved> moved, LocalDate today) {
    if (moved.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<MovedRow> rows = moved.stream().map(one -> MovedRow.of(one.after(), today)).toList();
    return session
        .createNativeQuery(WRITE)
        .setParameter("moved", Json.write(rows))
        .setParameter("gone", Json.write(moved.stream().flatMap(MovingIndicators::gone).toList()))
        .setParameter(
            "counted", Json.write(moved.stream().flatMap(MovingIndicators::counted).toList()))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Stream<InputRow> gone(Moved moved) {
    return moved.shifts().stream()
        .filter(shift -> shift.before() != null && shift.after() == null)
        .map(shift -> InputRow.of(moved.after().state().code(), shift.before()));
  }

  private static Stream<InputRow> counted(Moved moved) {
    return moved.shifts().stream()
        .map(Shift::after)
        .filter(Objects::nonNull)
        .map(input -> InputRow.of(moved.after().state().code(), input));
  }

  private record Epoch(long epoch) {}

  private record Row(
      String code, long version, IndicatorState state, Instant createdAt, Instant updatedAt) {

    Snapshot<IndicatorState> snapshot() {
      return new Snapshot<>(state, version, createdAt, updatedAt);
    }
  }

  private record MovedRow(
      String code,
      long version,
      IndicatorState state,
      Instant updated_at,
      String status,
      LocalDate stale_on,
      LocalDate judged_on,
      LocalDate silent_from) {

    static MovedRow of(Snapshot<IndicatorState> after, LocalDate today) {
      Indicator indicator = after.state().indicator();
      return new MovedRow(
          indicator.code(),
          after.version(),
          after.state(),
          after.updatedAt(),
          indicator.progress(today).status().name(),
          indicator.standing().staleFrom(indicator.definition()),
          indicator.standing().judgement().on(),
          indicator.standing().judgement().silentFrom());
    }
  }
}
