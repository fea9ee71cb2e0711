package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.kit.json.Json;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.persistence.InputRow;
import org.hito.metrics.rebuild.command.ManagementCommands;
import org.hito.metrics.subject.domain.Subject;

/** Compares every indicator that counts with a recomputation from scratch. */
public final class Auditor {

  private Auditor() {}

  /** Fails unless sums and inputs equal a recomputation. */
  public static void assertEverythingAddsUp(Tables tables) {
    List<Subject> subjects =
        tables.select("SELECT CAST(row_to_json(s) AS text) FROM subject s").stream()
            .map(row -> Json.read(row, Subject.class))
            .toList();
    assertFalse(subjects.isEmpty(), "nothing to audit");
    tables.select("SELECT state FROM indicator WHERE measure IN ('COUNT', 'CONTRIBUTED')").stream()
        .map(state -> Json.read(state, IndicatorState.class).indicator())
        .forEach(indicator -> audit(tables, indicator, subjects));
    Map<String, Indicator> all =
        tables.select("SELECT state FROM indicator").stream()
            .map(state -> Json.read(state, IndicatorState.class).indicator())
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    all.values().stream()
        .filter(indicator -> indicator.definition().measure() instanceof Derived)
        .forEach(indicator -> assertMadeOf(indicator, all));
  }

  /** Fails if the service's own audit finds a difference. */
  public static void assertTheServiceAgrees() {
    try {
      assertEquals(
          List.of(), CDI.current().select(ManagementCommands.class).get().audit().differences());
    } catch (Exception failure) {
      throw new IllegalStateException("the audit failed", failure);
    }
  }

  private static void assertMadeOf(Indicator indicator, Map<String, Indicator> all) {
    Derived measure = (Derived) indicator.definition().measure();
    List<Indicator> operands = measure.operands().stream().map(all::get).toList();
    assertEquals(
        Standing.madeOf(measure, operands, LocalDate.now(ZoneOffset.UTC)).parts(),
        indicator.standing().parts(),
        indicator.code());
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
