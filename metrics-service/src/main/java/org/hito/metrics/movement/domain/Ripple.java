package org.hito.metrics.movement.domain;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Part;

/** Propagates movements to derived indicators. */
public final class Ripple {
  private final Dependencies dependencies;
  private final Cause cause;
  private final ZonedDateTime now;

  public Ripple(Dependencies dependencies, Cause cause, ZonedDateTime now) {
    this.dependencies = dependencies;
    this.cause = cause;
    this.now = now;
  }

  /**
   * The movements of derived indicators, each once and after all it is derived from. Indicators
   * that do not change are left out.
   *
   * @param moved the indicators that moved, after it
   * @param standing all that are derived from these, by code, before it
   */
  public Map<String, Movement> through(
      Collection<Indicator> moved, Map<String, Indicator> standing) {
    Map<String, Indicator> after = new HashMap<>();
    moved.forEach(indicator -> after.put(indicator.code(), indicator));
    Map<String, Movement> movements = new LinkedHashMap<>();
    for (String code : dependencies.madeOf(after.keySet())) {
      Indicator before = standing.get(code);
      Movement movement = Movement.by(parts(before, after), before, cause, now);
      if (!movement.after().equals(before)) {
        movements.put(code, movement);
        after.put(code, movement.after());
      }
    }
    return movements;
  }

  private Map<String, Part> parts(Indicator whole, Map<String, Indicator> moved) {
    Derived measure = (Derived) whole.definition().measure();
    LocalDate today = now.toLocalDate();
    Map<String, Part> parts = new HashMap<>();
    measure.operands().stream()
        .filter(moved::containsKey)
        .forEach(operand -> parts.put(operand, moved.get(operand).partOf(measure, today)));
    return parts;
  }
}
