package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.domain.Tally;
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
    return pipelineOnly ? new Movement(after, List.of()) : between(before, after, cause, now);
  }

  /** A value was observed: it becomes the indicator's. */
  static Movement by(BigDecimal observed, Indicator before, Cause cause, ZonedDateTime now) {
    return between(
        before, before.withStanding(before.standing().withObserved(observed)), cause, now);
  }

  /** Indicators it is made of moved. */
  static Movement by(Map<String, Part> parts, Indicator before, Cause cause, ZonedDateTime now) {
    Indicator after = before.withStanding(before.standing().withParts(parts));
    boolean pipelineOnly =
        parts.entrySet().stream()
            .allMatch(part -> isValueOf(before.standing(), part.getKey(), part.getValue()));
    return pipelineOnly ? new Movement(after, List.of()) : between(before, after, cause, now);
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

  private static boolean isValueOf(Standing standing, String code, Part part) {
    BigDecimal known = standing.parts().getOrDefault(code, Part.NOTHING).value();
    return known == null
        ? part.value() == null
        : part.value() != null && known.compareTo(part.value()) == 0;
  }

  private static Movement between(
      Indicator before, Indicator moved, Cause cause, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Indicator after = moved.withStanding(heard(moved.standing(), cause, now)).judgedOn(today);
    Progress was = before.toldProgress(today);
    Progress is = after.progress(today);
    return new Movement(
        after,
        was.standsAs(is)
            ? List.of()
            : List.of(new IndicatorFact.Progressed(cause.occurredAt(), cause.eventId(), was, is)));
  }

  private static Standing heard(Standing standing, Cause cause, ZonedDateTime now) {
    return standing.withFreshness(
        standing
            .freshness()
            .after(cause.on(), now.toInstant(), cause.eventId(), cause.recordedAt()));
  }
}
