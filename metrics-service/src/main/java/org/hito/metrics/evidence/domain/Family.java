package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;

/**
 * An indicator and everything it is derived from, directly or not, as published at one moment.
 *
 * @param members by code, without those not yet defined
 */
public record Family(Map<String, PastIndicator> members) {
  public Family {
    members = Map.copyOf(members);
  }

  /** A value on a day. */
  public record Point(LocalDate on, Figure value) {}

  public IndicatorDefinition definition(String code) {
    return members.get(code).definition();
  }

  /** The codes of the observed ones. */
  public List<String> observed() {
    return those(Observed.class);
  }

  /** The codes of the counting ones. */
  public List<String> counted() {
    return those(Counted.class);
  }

  private List<String> those(Class<? extends Measure> kind) {
    return members.values().stream()
        .map(PastIndicator::definition)
        .filter(definition -> kind.isInstance(definition.measure()))
        .map(IndicatorDefinition::code)
        .sorted()
        .toList();
  }

  /**
   * Their values on a day.
   *
   * @param leaves the values of those derived from no others, by code
   */
  public DayValues on(LocalDate day, Map<String, PastValue> leaves) {
    return new DayValues(this, day, leaves);
  }

  /**
   * The values of one of them, on each day on which one it is derived from has a value. Days on
   * which it has none itself are left out.
   *
   * @param begin the earlier values of those derived from no others, by code
   * @param days their values from each day on, by code
   */
  public List<Point> series(
      String code, Map<String, PastValue> begin, SortedMap<LocalDate, Map<String, Figure>> days) {
    Map<String, PastValue> leaves = new HashMap<>(begin);
    List<Point> points = new ArrayList<>();
    days.forEach(
        (day, values) -> {
          values.forEach((leaf, value) -> leaves.put(leaf, PastValue.of(value, day)));
          Figure value = on(day, leaves).of(code).value();
          if (value != null) {
            points.add(new Point(day, value));
          }
        });
    return points;
  }
}
