package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Figure;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ValueFrom;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * An indicator: its definition and its derived state.
 *
 * @param definition what its steward says
 * @param standing what is derived from facts and observations
 */
public record Indicator(IndicatorDefinition definition, Standing standing) {

  public String code() {
    return definition.code();
  }

  public Measure measure() {
    return definition.measure();
  }

  /** The kind of subject it counts, or null if it counts none. */
  public SubjectKind counts() {
    return measure() instanceof Counted counted ? counted.counts() : null;
  }

  public BigDecimal value(LocalDate day) {
    return definition.goal().direction().cautious(figure(day));
  }

  /** The value with both ends, or null when there is none. */
  public Figure figure(LocalDate day) {
    return standing.value(definition, day);
  }

  /** The origin of its value on a day, or null without a value. */
  public ValueFrom valueFrom(LocalDate day) {
    return definition.valueFrom(figure(day), standing.freshness().observedOn(), day);
  }

  /** How recent its value on a day is. A baseline was not observed, so it has no day. */
  public Freshness freshness(LocalDate day) {
    Freshness freshness = standing.freshness();
    return definition.isAtBaseline(freshness.observedOn(), day)
        ? freshness.withoutDay()
        : freshness;
  }

  public Figure pipeline(LocalDate day) {
    return standing.pipeline(definition, day);
  }

  public Progress progress(LocalDate day) {
    return standing.progress(definition, day);
  }

  /** Its progress on the day last reported, or today if none was. */
  public Progress reportedProgress(LocalDate today) {
    LocalDate reported = standing.judgement().on();
    return progress(reported == null ? today : reported);
  }

  /** Its progress, with a day as the last reported one. */
  public Indicator judgedOn(LocalDate day) {
    return withStanding(standing.withJudgement(standing.judgement().on(day)));
  }

  /** True when nothing new has arrived for longer than the indicator's frequency. */
  public boolean isStale(LocalDate day) {
    LocalDate from = standing.staleFrom(definition, day);
    return from != null && !day.isBefore(from);
  }

  /** True when no other observation of the whole speaks of a later day. */
  public boolean isLatest(Observation observation) {
    LocalDate latest = standing.freshness().observedOn();
    return observation.isTotal() && (latest == null || !observation.on().isBefore(latest));
  }

  /** Its part in an indicator derived from it. */
  public Part partOf(Derived whole, LocalDate day) {
    LocalDate observedOn = freshness(day).observedOn();
    return whole.takesAchievements()
        ? new Part(achievement(figure(day), day), achievement(pipeline(day), day), observedOn)
        : new Part(figure(day), pipeline(day), observedOn);
  }

  private Figure achievement(Figure value, LocalDate day) {
    return definition.progress(value, standing.freshness().observedOn(), day).achievements();
  }

  public Indicator withStanding(Standing other) {
    return new Indicator(definition, other);
  }

  public Indicator withTally(Tally tally) {
    return withStanding(standing.withTally(tally));
  }
}
