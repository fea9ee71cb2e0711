package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.kit.domain.LocalisedText;

/** Explains in both languages why a gate is open or shut: each clause with the number seen. */
public final class GateReason {

  // the same in English and in the Spanish of Panama and Mexico
  private static final String GROUPED = "#,##0.#";

  private final Gate gate;
  private final boolean named;

  private GateReason(Gate gate, boolean named) {
    this.gate = gate;
    this.named = named;
  }

  /** With the codes of indicators, and numbers as programs write them. */
  public static LocalisedText of(Gate gate) {
    return new GateReason(gate, false).text();
  }

  /** With the names of indicators, and numbers as people write them. */
  public static LocalisedText named(Gate gate) {
    return new GateReason(gate, true).text();
  }

  private LocalisedText text() {
    boolean all = gate.definition().condition().all();
    return new LocalisedText(
        (gate.open() ? "Open: " : "Shut: ") + clauses(true, all ? "; and " : "; or "),
        (gate.open() ? "Abierta: " : "Cerrada: ") + clauses(false, all ? "; y " : "; o "));
  }

  private String clauses(boolean english, String between) {
    List<Clause> clauses = gate.definition().condition().clauses();
    return IntStream.range(0, clauses.size())
        .mapToObj(
            i ->
                english
                    ? english(clauses.get(i), gate.watches().get(i))
                    : spanish(clauses.get(i), gate.watches().get(i)))
        .collect(Collectors.joining(between));
  }

  private String english(Clause clause, Watch watch) {
    String needed = clause.bound() == Clause.Bound.AT_LEAST ? "at least" : "at most";
    return "the %s of %s is %s (%s %s needed%s)%s"
        .formatted(
            clause.of().name().toLowerCase(Locale.ROOT),
            isNamed(watch) ? "“" + watch.name().en() + "”" : clause.indicator(),
            watch.number() == null ? "not known" : number(watch.number()),
            needed,
            number(clause.limit()),
            clause.heldForDays() == 0 ? "" : " for %d days".formatted(clause.heldForDays()),
            watch.since() == null ? "" : ", since " + watch.since());
  }

  private String spanish(Clause clause, Watch watch) {
    String needed = clause.bound() == Clause.Bound.AT_LEAST ? "al menos" : "como máximo";
    return "%s de %s es %s (se necesita %s %s%s)%s"
        .formatted(
            clause.of() == Clause.Quantity.VALUE ? "el valor" : "el cumplimiento",
            isNamed(watch) ? "«" + watch.name().es() + "»" : clause.indicator(),
            watch.number() == null ? "desconocido" : number(watch.number()),
            needed,
            number(clause.limit()),
            clause.heldForDays() == 0 ? "" : " durante %d días".formatted(clause.heldForDays()),
            watch.since() == null ? "" : ", desde " + watch.since());
  }

  private boolean isNamed(Watch watch) {
    return named && watch.name() != null;
  }

  private String number(BigDecimal number) {
    if (!named) {
      return number.toPlainString();
    }
    DecimalFormat format =
        new DecimalFormat(GROUPED, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
