package org.hito.metrics.movement.domain;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Progress;

/**
 * A change of an indicator.
 *
 * @param after the indicator after it
 * @param facts the facts it makes; none when neither value nor status moved
 */
public record Movement(Indicator after, List<IndicatorFact> facts) {
  public Movement {
    facts = List.copyOf(facts);
  }

  /** The same, with more facts. */
  public Movement with(List<IndicatorFact> more) {
    return new Movement(after, Stream.concat(facts.stream(), more.stream()).toList());
  }

  /** Subjects begin or cease to count, or count for another amount. */
  public static Movement by(List<Shift> shifts, Indicator before, Cause cause, ZonedDateTime now) {
    Tally tally = before.standing().tally();
    for (Shift shift : shifts) {
      tally = tally.plus(shift);
    }
    Indicator after = before.withTally(tally);
    boolean pipelineOnly = shifts.stream().allMatch(Shift::isPipelineOnly);
    return pipelineOnly
        ? new Movement(after, List.of())
        : between(before, after, after(before, cause, now), cause, now);
  }

  /** An observed value becomes the indicator's. */
  public static Movement by(Figure observed, Indicator before, Cause cause, ZonedDateTime now) {
    Indicator after = before.withStanding(before.standing().withObserved(observed));
    return between(before, after, after(before, cause, now), cause, now);
  }

  /**
   * The latest observation is withdrawn, so the one before it is the value again.
   *
   * @param earlier the one before it, or null
   */
  public static Movement backTo(
      Observation earlier, Indicator before, Cause cause, ZonedDateTime now) {
    Figure value = earlier == null ? null : earlier.value();
    LocalDate on = earlier == null ? null : earlier.on();
    Indicator after = before.withStanding(before.standing().withObserved(value));
    return between(before, after, freshness(on, cause, now), cause, now);
  }

  /** Indicators it is derived from moved. */
  static Movement by(Map<String, Part> parts, Indicator before, Cause cause, ZonedDateTime now) {
    Standing standing = before.standing().withParts(parts);
    Indicator after = before.withStanding(standing);
    boolean pipelineOnly =
        parts.entrySet().stream()
            .allMatch(
                part ->
                    part.getValue()
                        .tellsAsMuchAs(
                            before.standing().parts().getOrDefault(part.getKey(), Part.NOTHING)));
    return pipelineOnly
        ? new Movement(after, List.of())
        : between(before, after, freshness(standing.newestPart(), cause, now), cause, now);
  }

  /** A wrongly stored value is corrected. */
  public static Movement corrected(
      Indicator before, Indicator due, Cause cause, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Progress was = before.reportedProgress(today);
    Progress is = due.progress(today);
    return new Movement(due.judgedOn(today), progressed(was, is, cause));
  }

  private static Movement between(
      Indicator before, Indicator moved, Freshness freshness, Cause cause, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Indicator after = moved.withStanding(moved.standing().withFreshness(freshness)).judgedOn(today);
    Progress was = before.reportedProgress(today);
    Progress is = after.progress(today);
    return new Movement(after, progressed(was, is, cause));
  }

  private static Freshness after(Indicator before, Cause cause, ZonedDateTime now) {
    LocalDate known = before.standing().freshness().observedOn();
    LocalDate newest = cause.day().filter(day -> known == null || day.isAfter(known)).orElse(known);
    return freshness(newest, cause, now);
  }

  private static Freshness freshness(LocalDate on, Cause cause, ZonedDateTime now) {
    return Freshness.of(on, cause.fact().orElse(null), cause.recordedAt(), now.toInstant());
  }

  private static List<IndicatorFact> progressed(Progress was, Progress is, Cause cause) {
    return was.standsAs(is)
        ? List.of()
        : List.of(new IndicatorFact.Progressed(cause.occurredAt(), moving(cause, is), was, is));
  }

  private static List<IndicatorFact.MovingFact> moving(Cause cause, Progress is) {
    return cause.fact().stream()
        .map(
            id ->
                new IndicatorFact.MovingFact(
                    id, cause.subject().orElseThrow(), is.value(), is.range()))
        .toList();
  }
}
