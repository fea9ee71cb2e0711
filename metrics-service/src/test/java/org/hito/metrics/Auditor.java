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

  private static final String ROWS =
      """
      SELECT concat('subject ', row_to_json(s)) FROM subject s
      UNION ALL SELECT concat('input ', row_to_json(p)) FROM input p
      UNION ALL SELECT concat('indicator ', state) FROM indicator
      """;

  private Auditor() {}

  /** Fails unless sums and inputs equal a recomputation, at one moment. */
  public static void assertEverythingAddsUp(Tables tables) {
    Map<String, List<String>> rows =
        tables.select(ROWS).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.substring(0, row.indexOf(' ')),
                    Collectors.mapping(
                        row -> row.substring(row.indexOf(' ') + 1), Collectors.toList())));
    List<Subject> subjects =
        rows.getOrDefault("subject", List.of()).stream()
            .map(row -> Json.read(row, Subject.class))
            .toList();
    assertFalse(subjects.isEmpty(), "nothing to audit");
    Map<String, List<String>> inputs =
        rows.getOrDefault("input", List.of()).stream()
            .map(row -> Json.read(row, InputRow.class))
            .collect(
                Collectors.groupingBy(
                    InputRow::indicator, Collectors.mapping(Json::write, Collectors.toList())));
    Map<String, Indicator> all =
        rows.getOrDefault("indicator", List.of()).stream()
            .map(state -> Json.read(state, IndicatorState.class).indicator())
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    for (Indicator indicator : all.values()) {
      if (indicator.definition().measure() instanceof Counted counted) {
        audit(indicator, counted, subjects, inputs.getOrDefault(indicator.code(), List.of()));
      } else if (indicator.definition().measure() instanceof Derived derived) {
        assertMadeOf(indicator, derived, all);
      }
    }
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

  private static void assertMadeOf(
      Indicator indicator, Derived measure, Map<String, Indicator> all) {
    List<Indicator> operands = measure.operands().stream().map(all::get).toList();
    assertEquals(
        Standing.madeOf(measure, operands, LocalDate.now(ZoneOffset.UTC)).parts(),
        indicator.standing().parts(),
        indicator.code());
  }

  private static void audit(
      Indicator indicator, Counted measure, List<Subject> subjects, List<String> inputs) {
    Counting.Recount scratch = new Counting(indicator.code(), measure).recount(subjects);
    assertEquals(scratch.tally(), indicator.standing().tally(), indicator.code());
    assertEquals(
        scratch.inputs().stream()
            .map(input -> Json.write(InputRow.of(indicator.code(), input)))
            .sorted()
            .toList(),
        inputs.stream().sorted().toList(),
        indicator.code());
  }
}
