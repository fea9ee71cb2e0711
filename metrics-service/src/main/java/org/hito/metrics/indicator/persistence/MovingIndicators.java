package org.hito.metrics.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  // in code order, so that two facts never wait for each other
  private static final String LOCK =
      """
      SELECT CAST(row_to_json(locked) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt", (SELECT value FROM counting_epoch) AS epoch
          FROM indicator WHERE code = ANY(string_to_array(:codes, ','))
         ORDER BY code FOR UPDATE) AS locked
      """;

  private static final String WRITE =
      """
      WITH moved AS (
        UPDATE indicator i
           SET version = m.version, state = CAST(m.state AS text), updated_at = m.updated_at,
               status = m.status, stale_on = m.stale_on
          FROM json_to_recordset(CAST(CAST(:moved AS text) AS json)) AS m(
                 code text, version bigint, state json, updated_at timestamptz, status text,
                 stale_on date)
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
   * Indicators locked until the transaction ends, in code order.
   *
   * @param epoch the moment what is counted was last changed
   */
  public record Locked(long epoch, List<Snapshot<IndicatorState>> indicators) {}

  /** One indicator after a shift. */
  public record Moved(Snapshot<IndicatorState> after, Shift shift) {}

  public Uni<Locked> lock(Mutiny.Session session, Collection<String> codes) {
    Map<String, String> parameters =
        codes.isEmpty() ? Map.of() : Map.of("codes", String.join(",", codes));
    return JsonRows.read(session, codes.isEmpty() ? EPOCH : LOCK, parameters, Row.class)
        .map(
            rows ->
                new Locked(
                    rows.isEmpty() ? -1 : rows.get(0).epoch(),
                    codes.isEmpty() ? List.of() : rows.stream().map(Row::snapshot).toList()));
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
    Shift shift = moved.shift();
    return shift.before() != null && shift.after() == null
        ? Stream.of(InputRow.of(moved.after().state().code(), shift.before()))
        : Stream.empty();
  }

  private static Stream<InputRow> counted(Moved moved) {
    return Stream.ofNullable(moved.shift().after())
        .map(input -> InputRow.of(moved.after().state().code(), input));
  }

  private record Row(
      String code,
      long version,
      IndicatorState state,
      Instant createdAt,
      Instant updatedAt,
      long epoch) {

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
      LocalDate stale_on) {

    static MovedRow of(Snapshot<IndicatorState> after, LocalDate today) {
      Indicator indicator = after.state().indicator();
      return new MovedRow(
          indicator.code(),
          after.version(),
          after.state(),
          after.updatedAt(),
          indicator.progress(today).status().name(),
          indicator.standing().staleFrom(indicator.definition()));
    }
  }
}
