package org.hito.metrics.progress.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where an indicator should go.
 *
 * @param baseline where it started, or null: then nothing can be said about achievement
 * @param targets in date order, after the baseline; may be empty
 * @param path where it should be between them
 * @param direction whether more is better
 * @param thresholds what counts as on track and at risk
 */
public record Goal(
    DatedValue baseline,
    List<DatedValue> targets,
    TargetPath path,
    Direction direction,
    Thresholds thresholds) {

  public Goal {
    targets = List.copyOf(targets);
  }

  /** The next target on or after the day; after the last one, the last. */
  public Optional<DatedValue> targetOn(LocalDate day) {
    return targets.stream()
        .filter(target -> !target.day().isBefore(day))
        .findFirst()
        .or(
            () ->
                targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(targets.get(targets.size() - 1)));
  }

  /** The point the path comes from: the last target before the next one, else the baseline. */
  DatedValue pointBefore(DatedValue target) {
    int index = targets.indexOf(target);
    return index > 0 ? targets.get(index - 1) : baseline;
  }
}
