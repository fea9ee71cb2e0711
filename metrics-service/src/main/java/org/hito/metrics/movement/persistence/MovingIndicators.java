package org.hito.metrics.movement.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.DerivedColumns;
import org.hito.metrics.indicator.persistence.IndicatorRow;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.persistence.InputKey;
import org.hito.metrics.measure.persistence.InputRow;

/** Locks and writes the indicators a fact moves, in one statement each. */
@Singleton
public class MovingIndicators {

  private static final String EPOCH =
      "SELECT CAST(json_build_object('epoch', value) AS text) FROM counting_epoch";

  // in code order, so that two facts never deadlock; none if the caller's catalogue is outdated,
  // since it would have to lock more of them later, out of order
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

  // the codes are given twice so that the rows are found by key however large the table is:
  // PostgreSQL assumes a hundred rows in any record set, and would scan the whole table for them
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
         WHERE i.code = m.code AND i.code = ANY(string_to_array(:codes, ','))),
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

  /** The epoch, which changes whenever a measure or a gate does. */
  public Uni<Long> epoch(Mutiny.Session session) {
    return Sql.one(session, EPOCH, Map.of(), Epoch.class).map(Epoch::epoch);
  }

  /** Locks indicators until the transaction ends; none if the given epoch is outdated. */
  public Uni<List<Snapshot<Indicator>>> lock(
      Mutiny.Session session, Collection<String> codes, long epoch) {
    return Sql.read(
            session,
            LOCK,
            Map.of("codes", String.join(",", codes), "epoch", epoch),
            IndicatorRow.class)
        .map(rows -> rows.stream().map(IndicatorRow::snapshot).toList());
  }

  /**
   * Writes the moved indicators.
   *
   * @param inputs the changed inputs, empty for those that no longer count
   */
  public Uni<Void> write(
      Mutiny.Session session,
      Collection<Snapshot<Indicator>> moved,
      Map<InputKey, Optional<Input>> inputs,
      LocalDate today) {
    if (moved.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<MovedRow> rows = moved.stream().map(one -> MovedRow.of(one, today)).toList();
    Map<String, String> parameters =
        Map.of(
            "codes", rows.stream().map(MovedRow::code).collect(Collectors.joining(",")),
            "moved", Json.writeAsGiven(rows),
            "gone", Json.write(gone(inputs)),
            "counted", Json.write(counted(inputs)));
    return Sql.change(session, WRITE, parameters).replaceWithVoid();
  }

  private static List<InputKey> gone(Map<InputKey, Optional<Input>> inputs) {
    return inputs.entrySet().stream()
        .filter(input -> input.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<InputRow> counted(Map<InputKey, Optional<Input>> inputs) {
    return inputs.entrySet().stream()
        .flatMap(
            input ->
                input.getValue().map(now -> InputRow.of(input.getKey().indicator(), now)).stream())
        .toList();
  }

  private record Epoch(long epoch) {}

  private record MovedRow(
      String code,
      long version,
      IndicatorState state,
      Instant updated_at,
      String status,
      LocalDate stale_on,
      LocalDate judged_on,
      LocalDate silent_from) {

    static MovedRow of(Snapshot<Indicator> after, LocalDate today) {
      Indicator indicator = after.state();
      DerivedColumns derived = DerivedColumns.of(indicator, today);
      return new MovedRow(
          indicator.code(),
          after.version(),
          IndicatorState.of(indicator),
          after.updatedAt(),
          derived.status(),
          derived.staleOn(),
          derived.judgedOn(),
          derived.silentFrom());
    }
  }
}
