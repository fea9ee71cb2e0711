package org.hito.metrics.measure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.sql.JsonRows;

/** Keeps what each count is made of. */
@Singleton
public class InputStore {

  private static final String REPLACE =
      """
      WITH gone AS (
        DELETE FROM input WHERE indicator = :indicator
           AND (kind, code) NOT IN (
             SELECT f.kind, f.code
               FROM json_to_recordset(CAST(CAST(:inputs AS text) AS json)) AS f(kind text, code text)))
      INSERT INTO input (indicator, kind, code, amount, counted_on, last_day, event_id)
      SELECT f.* FROM json_to_recordset(CAST(CAST(:inputs AS text) AS json)) AS f(
        indicator text, kind text, code text, amount numeric, counted_on text, last_day date,
        event_id text)
      ON CONFLICT (indicator, kind, code) DO UPDATE
         SET amount = excluded.amount, counted_on = excluded.counted_on,
             last_day = excluded.last_day, event_id = excluded.event_id
      """;

  private static final String READ =
      """
      SELECT CAST(row_to_json(p) AS text) FROM input p WHERE p.indicator = :indicator
      """;

  /** What an indicator's count is made of. */
  public Uni<List<InputRow>> read(Mutiny.Session session, String indicator) {
    return JsonRows.read(session, READ, Map.of("indicator", indicator), InputRow.class);
  }

  /** Makes these the inputs of an indicator, and no others. */
  public Uni<Void> replace(Mutiny.Session session, String indicator, List<Input> inputs) {
    List<InputRow> rows = inputs.stream().map(input -> InputRow.of(indicator, input)).toList();
    return session
        .createNativeQuery(REPLACE)
        .setParameter("indicator", indicator)
        .setParameter("inputs", Json.write(rows))
        .executeUpdate()
        .replaceWithVoid();
  }
}
