package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hito.kit.domain.Figure;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.progress.domain.Progress;

/**
 * The derived state of an indicator. It can be thrown away and derived again.
 *
 * @param tally the counts, for a measure that counts
 * @param observed the latest observation by date, or null
 * @param parts the parts of the indicators it is derived from, by code
 * @param freshness how recent that is
 * @param judgement the day-dependent state last published; stored under this name
 */
public record Standing(
    Tally tally,
    Figure observed,
    SortedMap<String, Part> parts,
    Freshness freshness,
    LastReported judgement) {

  public static final Standing EMPTY =
      new Standing(Tally.NOTHING, null, new TreeMap<>(), Freshness.NEVER, LastReported.NONE);

  public Standing {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** The indicator's value on a day, or null when there is none. */
  public Figure value(IndicatorDefinition definition, LocalDate day) {
    return value(definition, day, tally.counted(), Part::value);
  }

  /** The value it would have if every promise under way were kept. */
  public Figure pipeline(IndicatorDefinition definition, LocalDate day) {
    return value(definition, day, tally.pipeline(), Part::pipeline);
  }

  private Figure value(
      IndicatorDefinition definition,
      LocalDate day,
      BigDecimal counted,
      Function<Part, Figure> given) {
    if (definition.measure() instanceof Counted) {
      return definition.start(day).plus(counted);
    }
    if (definition.measure() instanceof Derived derived) {
      return derived.value(code -> given.apply(parts.getOrDefault(code, Part.NOTHING)));
    }
    return definition.isAtBaseline(freshness.observedOn(), day)
        ? definition.goal().baseline().figure()
        : observed;
  }

  public Progress progress(IndicatorDefinition definition, LocalDate day) {
    return definition.progress(value(definition, day), freshness.observedOn(), day);
  }

  /** The first day on which the silence, as of a day, will be too long, or null for never. */
  public LocalDate staleFrom(IndicatorDefinition definition, LocalDate day) {
    LocalDate heard = freshness.observedOn();
    if (definition.goal().hasNewerBaseline(heard, day)) {
      heard = definition.goal().baseline().day();
    }
    return definition.frequency().staleFrom(heard);
  }

  public Standing withTally(Tally other) {
    return new Standing(other, observed, parts, freshness, judgement);
  }

  public Standing withFreshness(Freshness other) {
    return new Standing(tally, observed, parts, other, judgement);
  }

  public Standing withObserved(Figure other) {
    return new Standing(tally, other, parts, freshness, judgement);
  }

  /** The same with these parts, which replace those of the same indicators. */
  public Standing withParts(Map<String, Part> others) {
    SortedMap<String, Part> after = new TreeMap<>(parts);
    after.putAll(others);
    return new Standing(tally, observed, after, freshness, judgement);
  }

  /** The newest day one of its parts speaks of, or null. */
  public LocalDate newestPart() {
    return parts.values().stream()
        .map(Part::on)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The state of an indicator derived from these. */
  public static Standing madeOf(Derived measure, Collection<Indicator> operands, LocalDate day) {
    Map<String, Part> parts = new TreeMap<>();
    operands.forEach(operand -> parts.put(operand.code(), operand.partOf(measure, day)));
    Freshness freshness =
        operands.stream()
            .map(operand -> operand.freshness(day))
            .reduce(Freshness.NEVER, Freshness::newest);
    return EMPTY.withParts(parts).withFreshness(freshness);
  }

  public Standing withJudgement(LastReported other) {
    return new Standing(tally, observed, parts, freshness, other);
  }

  /**
   * This, with the derived values recomputed from scratch. Freshness stays as measured unless they
   * change.
   */
  public Standing setRight(Standing scratch) {
    Standing due =
        new Standing(scratch.tally, scratch.observed, scratch.parts, freshness, judgement);
    return due.equals(this) ? this : due.withFreshness(scratch.freshness);
  }
}
