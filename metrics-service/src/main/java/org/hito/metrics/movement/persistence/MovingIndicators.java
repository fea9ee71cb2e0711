package org.hito.metrics.movement.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.kit.sql.SqlTransaction;
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
  // PostgreSQL assumes a hundred rows in any set, and would scan the whole table for them
  private static final String WRITE =
      """
      WITH moved AS (
        UPDATE indicator i
           SET version = m.version, state = m.state, updated_at = m.updated_at,
               status = m.status, stale_on = m.stale_on, judged_on = m.judged_on,
               silent_from = m.silent_from
          FROM unnest(
                 CAST(:moved AS text[]), CAST(:versions AS bigint[]), CAST(:states AS text[]),
                 CAST(:updated_at AS timestamptz[]), CAST(:statuses AS text[]),
                 CAST(:stale_on AS date[]), CAST(:judged_on AS date[]),
                 CAST(:silent_from AS date[])) AS m(
                 code, version, state, updated_at, status, stale_on, judged_on, silent_from)
         WHERE i.code = m.code AND i.code = ANY(CAST(:moved AS text[]))),
      gone AS (
        DELETE FROM input p
         USING unnest(
                 CAST(:gone AS text[]), CAST(:gone_kinds AS text[]), CAST(:gone_codes AS text[])
               ) AS g(indicator, kind, code)
         WHERE (p.indicator, p.kind, p.code) = (g.indicator, g.kind, g.code))
      %s
      """
          .formatted(InputRow.WRITE);

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
   * Writes the moved indicators with the COMMIT.
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
    Map<String, Object> parameters = new HashMap<>();
    parameters.putAll(
        MovedRow.columns(moved.stream().map(one -> MovedRow.of(one, today)).toList()));
    parameters.putAll(gone(inputs));
    parameters.putAll(InputRow.columns(counted(inputs)));
    return SqlTransaction.of(session).atCommit(WRITE, parameters);
  }

  private static Map<String, Object[]> gone(Map<InputKey, Optional<Input>> inputs) {
    List<InputKey> keys =
        inputs.entrySet().stream()
            .filter(input -> input.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    return Map.of(
        "gone", Sql.column(keys, String[]::new, InputKey::indicator),
        "gone_kinds", Sql.column(keys, String[]::new, key -> key.kind().name()),
        "gone_codes", Sql.column(keys, String[]::new, InputKey::code));
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
      String code, long version, String state, OffsetDateTime updatedAt, DerivedColumns derived) {

    static MovedRow of(Snapshot<Indicator> after, LocalDate today) {
      Indicator indicator = after.state();
      return new MovedRow(
          indicator.code(),
          after.version(),
          Json.writeAsGiven(IndicatorState.of(indicator)),
          after.updatedAt().atOffset(ZoneOffset.UTC),
          DerivedColumns.of(indicator, today));
    }

    static Map<String, Object[]> columns(List<MovedRow> rows) {
      return Map.of(
          "moved", Sql.column(rows, String[]::new, MovedRow::code),
          "versions", Sql.column(rows, Long[]::new, MovedRow::version),
          "states", Sql.column(rows, String[]::new, MovedRow::state),
          "updated_at", Sql.column(rows, OffsetDateTime[]::new, MovedRow::updatedAt),
          "statuses", Sql.column(rows, String[]::new, row -> row.derived.status()),
          "stale_on", Sql.column(rows, LocalDate[]::new, row -> row.derived.staleOn()),
          "judged_on", Sql.column(rows, LocalDate[]::new, row -> row.derived.judgedOn()),
          "silent_from", Sql.column(rows, LocalDate[]::new, row -> row.derived.silentFrom()));
    }
  }
}
