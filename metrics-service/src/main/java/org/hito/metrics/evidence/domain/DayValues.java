package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.measure.domain.Derived;

/** The values of a family's members on a day, each derived once. */
public final class DayValues {
  private final Family family;
  private final LocalDate day;
  private final Map<String, PastValue> leaves;
  private final Map<String, PastValue> derived = new HashMap<>();

  DayValues(Family family, LocalDate day, Map<String, PastValue> leaves) {
    this.family = family;
    this.day = day;
    this.leaves = Map.copyOf(leaves);
  }

  /** The value of a member; {@link PastValue#NOTHING} for others. */
  public PastValue of(String code) {
    PastValue found = derived.get(code);
    if (found != null) {
      return found;
    }
    derived.put(code, PastValue.NOTHING); // with clocks that differ a past moment may show a cycle
    PastValue then = workedOut(code);
    derived.put(code, then);
    return then;
  }

  private PastValue workedOut(String code) {
    PastIndicator member = family.members().get(code);
    if (member == null) {
      return PastValue.NOTHING;
    }
    if (!(member.definition().measure() instanceof Derived measure)) {
      return member.valueOn(day, leaves.getOrDefault(code, PastValue.NOTHING));
    }
    Freshness freshness =
        measure.operands().stream()
            .map(operand -> of(operand).freshness())
            .reduce(Freshness.NEVER, Freshness::newest);
    return new PastValue(measure.value(operand -> part(measure, operand)), freshness);
  }

  private Figure part(Derived whole, String operand) {
    PastIndicator member = family.members().get(operand);
    PastValue then = of(operand);
    return member == null || !whole.takesAchievements()
        ? then.value()
        : new PastIndicator(member.definition(), then).progress(day).achievements();
  }
}
