package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.kit.domain.LocalisedText;

/** Explains in both languages why a gate is open or shut: each clause with the number seen. */
public final class GateReason {

  // the same in English and in the Spanish of Panama and Mexico
  private static final String GROUPED = "#,##0.#";
  private static final Locale ENGLISH = Locale.US;
  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

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

  /** With the names of indicators, and numbers and dates as people write them. */
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
            watch.number() == null ? "not known" : number(watch.number(), clause, ENGLISH),
            needed,
            number(clause.limit(), clause, ENGLISH),
            days(clause.heldForDays(), " for %d day", " for %d days"),
            watch.since() == null ? "" : ", since " + day(watch.since(), ENGLISH));
  }

  private String spanish(Clause clause, Watch watch) {
    String needed = clause.bound() == Clause.Bound.AT_LEAST ? "al menos" : "como máximo";
    return "%s de %s es %s (se necesita %s %s%s)%s"
        .formatted(
            clause.of() == Clause.Quantity.VALUE ? "el valor" : "el cumplimiento",
            isNamed(watch) ? "«" + watch.name().es() + "»" : clause.indicator(),
            watch.number() == null ? "desconocido" : number(watch.number(), clause, SPANISH),
            needed,
            number(clause.limit(), clause, SPANISH),
            days(clause.heldForDays(), " durante %d día", " durante %d días"),
            watch.since() == null ? "" : ", desde " + day(watch.since(), SPANISH));
  }

  private boolean isNamed(Watch watch) {
    return named && watch.name() != null;
  }

  // the achievement is a share
  private String number(BigDecimal number, Clause clause, Locale locale) {
    if (!named) {
      return number.toPlainString();
    }
    boolean isShare = clause.of() != Clause.Quantity.VALUE;
    NumberFormat format =
        isShare
            ? NumberFormat.getPercentInstance(locale)
            : new DecimalFormat(GROUPED, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale() - (isShare ? 2 : 0)));
    return format.format(number);
  }

  private static String days(int days, String one, String many) {
    return days == 0 ? "" : (days == 1 ? one : many).formatted(days);
  }

  private String day(LocalDate day, Locale locale) {
    return named
        ? DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day).replace(".", "")
        : day.toString();
  }
}
