package org.hito.metrics.measure.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.sql.Sql;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * A row of {@code input}.
 *
 * @param counted_on as precise as it is known; null if nobody gave a date
 * @param last_day the last day it can mean
 */
public record InputRow(
    String indicator,
    SubjectKind kind,
    String code,
    BigDecimal amount,
    String counted_on,
    LocalDate last_day,
    String event_id) {

  /** Adds rows or replaces them; {@link #columns} are its parameters. */
  public static final String WRITE =
      """
      INSERT INTO input (indicator, kind, code, amount, counted_on, last_day, event_id)
      SELECT f.* FROM unnest(
        CAST(:indicators AS text[]), CAST(:kinds AS text[]), CAST(:codes AS text[]),
        CAST(CAST(:amounts AS text[]) AS numeric[]), CAST(:counted_on AS text[]),
        CAST(:last_days AS date[]), CAST(:event_ids AS text[])) AS f
      ON CONFLICT (indicator, kind, code) DO UPDATE
         SET amount = excluded.amount, counted_on = excluded.counted_on,
             last_day = excluded.last_day, event_id = excluded.event_id
      """;

  /** The rows by column. */
  public static Map<String, Object[]> columns(List<InputRow> rows) {
    return Map.of(
        "indicators", Sql.column(rows, String[]::new, InputRow::indicator),
        "kinds", Sql.column(rows, String[]::new, row -> row.kind.name()),
        "codes", Sql.column(rows, String[]::new, InputRow::code),
        "amounts", Sql.column(rows, String[]::new, row -> row.amount.toPlainString()),
        "counted_on", Sql.column(rows, String[]::new, InputRow::counted_on),
        "last_days", Sql.column(rows, LocalDate[]::new, InputRow::last_day),
        "event_ids", Sql.column(rows, String[]::new, InputRow::event_id));
  }

  public static InputRow of(String indicator, Input input) {
    return new InputRow(
        indicator,
        input.kind(),
        input.code(),
        input.amount(),
        input.countedOn() == null ? null : input.countedOn().text(),
        input.day(),
        input.eventId());
  }
}
