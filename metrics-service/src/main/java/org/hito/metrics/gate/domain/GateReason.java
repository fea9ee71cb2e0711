package org.hito.metrics.gate.domain;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.kit.domain.LocalisedText;

/** Explains in both languages why a gate is open or shut: each clause with the number seen. */
public final class GateReason {
  private GateReason() {}

  public static LocalisedText of(Gate gate) {
    boolean all = gate.definition().condition().all();
    return new LocalisedText(
        (gate.open() ? "Open: " : "Shut: ") + clauses(gate, true, all ? "; and " : "; or "),
        (gate.open() ? "Abierta: " : "Cerrada: ") + clauses(gate, false, all ? "; y " : "; o "));
  }

  private static String clauses(Gate gate, boolean english, String between) {
    var clauses = gate.definition().condition().clauses();
    return IntStream.range(0, clauses.size())
        .mapToObj(
            i ->
                english
                    ? english(clauses.get(i), gate.watches().get(i))
                    : spanish(clauses.get(i), gate.watches().get(i)))
        .collect(Collectors.joining(between));
  }

  private static String english(Clause clause, Watch watch) {
    String needed = clause.bound() == Clause.Bound.AT_LEAST ? "at least" : "at most";
    return "the %s of %s is %s, needed is %s %s%s%s"
        .formatted(
            clause.of().name().toLowerCase(Locale.ROOT),
            clause.indicator(),
            watch.number() == null ? "not known" : watch.number().toPlainString(),
            needed,
            clause.limit().toPlainString(),
            clause.heldForDays() == 0 ? "" : " for %d days".formatted(clause.heldForDays()),
            watch.since() == null ? "" : "; so it has been since " + watch.since());
  }

  private static String spanish(Clause clause, Watch watch) {
    String needed = clause.bound() == Clause.Bound.AT_LEAST ? "al menos" : "como máximo";
    return "%s de %s es %s, se necesita %s %s%s%s"
        .formatted(
            clause.of() == Clause.Quantity.VALUE ? "el valor" : "el cumplimiento",
            clause.indicator(),
            watch.number() == null ? "desconocido" : watch.number().toPlainString(),
            needed,
            clause.limit().toPlainString(),
            clause.heldForDays() == 0 ? "" : " durante %d días".formatted(clause.heldForDays()),
            watch.since() == null ? "" : "; así es desde " + watch.since());
  }
}
