package org.hito.metrics.indicator.persistence;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.LastReported;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Tally;

/**
 * The derived state of an indicator in its stored form. A range is stored next to its lower end, so
 * that a version that knows only numbers can read the row. Builds before 0.1.0 stored the range in
 * place of the number.
 *
 * @param observed a number, or the lower end of the range
 * @param observedRange null if it is a number
 */
record StandingState(
    Tally tally,
    Figure observed,
    SortedMap<String, PartState> parts,
    Freshness freshness,
    LastReported judgement,
    Figure observedRange) {

  /** A part, in the same form. */
  record PartState(
      Figure value, Figure pipeline, LocalDate on, Figure range, Figure pipelineRange) {

    static PartState of(Part part) {
      return new PartState(
          lower(part.value()),
          lower(part.pipeline()),
          part.on(),
          Figure.rangeOf(part.value()),
          Figure.rangeOf(part.pipeline()));
    }

    Part part() {
      return new Part(orElse(range, value), orElse(pipelineRange, pipeline), on);
    }
  }

  static StandingState of(Standing standing) {
    SortedMap<String, PartState> parts = new TreeMap<>();
    standing.parts().forEach((code, part) -> parts.put(code, PartState.of(part)));
    return new StandingState(
        standing.tally(),
        lower(standing.observed()),
        parts,
        standing.freshness(),
        standing.judgement(),
        Figure.rangeOf(standing.observed()));
  }

  Standing standing() {
    SortedMap<String, Part> read = new TreeMap<>();
    parts.forEach((code, part) -> read.put(code, part.part()));
    return new Standing(tally, orElse(observedRange, observed), read, freshness, judgement);
  }

  private static Figure lower(Figure figure) {
    return figure == null ? null : Figure.of(figure.from());
  }

  private static Figure orElse(Figure range, Figure number) {
    return range == null ? number : range;
  }
}
