package org.hito.metrics.days.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.LastReported;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.progress.domain.Progress;

/**
 * What a new day changes in an indicator: its expected value changes, silence grows, and a baseline
 * begins to count.
 */
public final class PassedDay {
  private PassedDay() {}

  /** The movement to publish today. A silence is published once. */
  public static Movement over(Indicator before, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Instant midnight = PartialDate.of(today).begins();
    List<IndicatorFact> facts = new ArrayList<>();
    Progress was = before.reportedProgress(today);
    Progress is = before.progress(today);
    if (!was.hasValueOf(is)) {
      facts.add(new IndicatorFact.Progressed(midnight, List.of(), was, is));
    } else if (was.status() != is.status()) {
      facts.add(new IndicatorFact.StatusChanged(midnight, was, is));
    }
    LastReported judgement = before.standing().judgement().on(today);
    LocalDate silentFrom = before.standing().staleFrom(before.definition(), today);
    if (before.isStale(today) && !silentFrom.equals(judgement.silentFrom())) {
      LocalDate heard = before.freshness(today).observedOn();
      facts.add(new IndicatorFact.Stale(midnight, heard, silentFrom));
      judgement = new LastReported(today, silentFrom);
    }
    return new Movement(before.withStanding(before.standing().withJudgement(judgement)), facts);
  }
}
