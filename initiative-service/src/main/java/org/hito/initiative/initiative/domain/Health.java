package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.strategy.domain.Risk;

/**
 * The health of an initiative, with its causes.
 *
 * @param status the worst of its causes; GREEN without any
 * @param causes milestones, then risks, then indicators, each in the order of the initiative
 */
public record Health(HealthStatus status, List<Cause> causes) {

  /** Good health. */
  public static final Health GOOD = new Health(HealthStatus.GREEN, List.of());

  public Health {
    causes = List.copyOf(causes);
  }

  /** The health of an initiative on a day; always good for one that is completed or cancelled. */
  static Health of(
      InitiativeStatus status,
      InitiativeDefinition definition,
      List<IndicatorProgress> indicators,
      LocalDate day) {
    if (!status.isOpen()) {
      return GOOD;
    }
    List<Cause> causes =
        Stream.of(
                definition.milestones().stream().filter(m -> m.overdue(day)).map(Cause::of),
                definition.risks().stream().filter(Risk::high).map(Cause::of),
                indicators.stream().filter(i -> i.offTrack() || i.atRisk()).map(Cause::of))
            .flatMap(one -> one)
            .toList();
    return new Health(worst(causes), causes);
  }

  private static HealthStatus worst(List<Cause> causes) {
    return causes.stream()
        .map(cause -> cause.kind().allows())
        .max(Comparator.naturalOrder())
        .orElse(HealthStatus.GREEN);
  }
}
