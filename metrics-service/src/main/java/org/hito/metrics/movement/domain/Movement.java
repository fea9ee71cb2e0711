package org.hito.metrics.movement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * What happens to an indicator.
 *
 * @param after the indicator after it
 * @param told what is told of it; nothing when neither value nor status moved
 */
public record Movement(Indicator after, List<IndicatorFact> told) {
  public Movement {
    told = List.copyOf(told);
  }

  /** The same, with more to tell. */
  public Movement tellingToo(List<IndicatorFact> more) {
    return new Movement(after, Stream.concat(told.stream(), more.stream()).toList());
  }

  /** Subjects began, ceased or changed to count. */
  public static Movement by(List<Shift> shifts, Indicator before, Cause cause, ZonedDateTime now) {
    Tally tally = before.standing().tally();
    for (Shift shift : shifts) {
      tally = tally.plus(shift);
    }
    Indicator after = before.withTally(tally);
    boolean pipelineOnly = shifts.stream().allMatch(Shift::isPipelineOnly);
    return pipelineOnly
        ? new Movement(after, List.of())
        : between(before, after, heard(before, cause, now), cause, now);
  }

  /** A value was observed: it becomes the indicator's. */
  public static Movement by(BigDecimal observed, Indicator before, Cause cause, ZonedDateTime now) {
    Indicator after = before.withStanding(before.standing().withObserved(observed));
    return between(before, after, heard(before, cause, now), cause, now);
  }

  /**
   * The latest observation was withdrawn: the one before it is the value again.
   *
   * @param earlier that one, or null when there is none
   */
  public static Movement backTo(Observation earlier, Indicator before, Cause cause, ZonedDateTime now) {
    BigDecimal value = earlier == null ? null : earlier.value();
    LocalDate on = earlier == null ? null : earlier.on();
    Indicator after = before.withStanding(before.standing().withObserved(value));
    return between(before, after, Freshness.of(on, cause, now.toInstant()), cause, now);
  }

  /** Indicators it is made of moved. */
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
        : between(
            before, after, Freshness.of(standing.newestPart(), cause, now.toInstant()), cause, now);
  }

  /** It turned out to be otherwise than it was kept. */
  public static Movement corrected(
      Indicator before, Indicator due, Cause cause, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Progress was = before.toldProgress(today);
    Progress is = due.progress(today);
    return new Movement(
        due.judgedOn(today),
        was.standsAs(is)
            ? List.of()
            : List.of(new IndicatorFact.Progressed(cause.occurredAt(), cause.eventId(), was, is)));
  }

  private static Movement between(
      Indicator before, Indicator moved, Freshness freshness, Cause cause, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Indicator after = moved.withStanding(moved.standing().withFreshness(freshness)).judgedOn(today);
    Progress was = before.toldProgress(today);
    Progress is = after.progress(today);
    return new Movement(
        after,
        was.standsAs(is)
            ? List.of()
            : List.of(new IndicatorFact.Progressed(cause.occurredAt(), cause.eventId(), was, is)));
  }

  private static Freshness heard(Indicator before, Cause cause, ZonedDateTime now) {
    return before.standing().freshness().after(cause, now.toInstant());
  }
}
