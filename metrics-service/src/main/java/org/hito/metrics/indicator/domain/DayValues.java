package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.progress.domain.ProgressCalculator;

/** What the members of a family come to on a day, each worked out once. */
public final class DayValues {
  private final Family family;
  private final LocalDate day;
  private final Map<String, Then> known;

  DayValues(Family family, LocalDate day, Map<String, Then> leaves) {
    this.family = family;
    this.day = day;
    this.known = new HashMap<>(leaves);
  }

  /** What one of them comes to; nothing for what is not among them. */
  public Then of(String code) {
    Then found = known.get(code);
    if (found != null) {
      return found;
    }
    known.put(code, Then.NOTHING); // clocks that differ may tell a moment at which it goes round
    Then then = workedOut(code);
    known.put(code, then);
    return then;
  }

  private Then workedOut(String code) {
    Told told = family.members().get(code);
    if (told == null || !(told.definition().measure() instanceof Derived measure)) {
      return Then.NOTHING;
    }
    Freshness freshness =
        measure.operands().stream()
            .map(operand -> of(operand).freshness())
            .reduce(Freshness.NEVER, Freshness::newest);
    return new Then(measure.value(operand -> part(measure, operand)), freshness);
  }

  private BigDecimal part(Derived whole, String operand) {
    Told told = family.members().get(operand);
    BigDecimal value = of(operand).value();
    return told == null || !whole.takesAchievements()
        ? value
        : ProgressCalculator.on(value, told.definition().goal(), day).achievement();
  }
}
