package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.hito.kit.json.Json;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.persistence.InputRow;
import org.hito.metrics.subject.domain.Subject;

/** Compares every indicator that counts with a recomputation from scratch. */
public final class Auditor {

  private Auditor() {}

  /** Fails unless sums and inputs are what they would be if they were made anew. */
  public static void assertEverythingAddsUp(Tables tables) {
    List<Subject> subjects =
        tables.select("SELECT CAST(row_to_json(s) AS text) FROM subject s").stream()
            .map(row -> Json.read(row, Subject.class))
            .toList();
    assertFalse(subjects.isEmpty(), "nothing to audit");
    tables.select("SELECT state FROM indicator WHERE measure IN ('COUNT', 'CONTRIBUTED')").stream()
        .map(state -> Json.read(state, IndicatorState.class).indicator())
        .forEach(indicator -> audit(tables, indicator, subjects));
  }

  private static void audit(Tables tables, Indicator indicator, List<Subject> subjects) {
    Counting counting = new Counting(indicator.code(), (Counted) indicator.definition().measure());
    Counting.Recount scratch = counting.recount(subjects);
    assertEquals(scratch.tally(), indicator.standing().tally(), indicator.code());
    assertEquals(
        scratch.inputs().stream()
            .map(input -> Json.write(InputRow.of(indicator.code(), input)))
            .sorted()
            .toList(),
        inputs(tables, indicator.code()),
        indicator.code());
  }

  private static List<String> inputs(Tables tables, String indicator) {
    return tables
        .select(
            "SELECT CAST(row_to_json(p) AS text) FROM input p WHERE indicator = '"
                + indicator
                + "'")
        .stream()
        .map(row -> Json.write(Json.read(row, InputRow.class)))
        .sorted()
        .toList();
  }
}
