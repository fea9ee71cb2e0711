package org.hito.metrics.scorecard.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.language.Language;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.hito.metrics.scorecard.app.ScorecardService.Material;
import org.hito.metrics.scorecard.domain.Change;
import org.hito.metrics.scorecard.domain.Score;
import org.hito.metrics.scorecard.domain.Strategy;

/**
 * The progress of a strategy.
 *
 * @param on the day it is measured on
 * @param overall all of its indicators together
 * @param pillars each of its pillars, in the declared order; then those only indicators name
 * @param since the moment changes are counted from, absent if none was requested
 * @param changes those since then; none if no moment was requested
 * @param changesOmitted how many of them are not listed; absent when all are
 */
@Schema(requiredProperties = {"strategy", "on", "overall", "pillars", "changes"})
public record ScorecardView(
    String strategy,
    String label,
    LocalDate on,
    ScoreView overall,
    List<PillarView> pillars,
    Instant since,
    List<Change> changes,
    Integer changesOmitted) {
  /**
   * Some indicators together.
   *
   * @param achievement the mean of their achievements by weight, absent when none has one
   * @param indicators their number
   * @param byStatus the number of each status
   */
  @Schema(requiredProperties = {"indicators", "byStatus"})
  public record ScoreView(
      BigDecimal achievement, int indicators, Map<ProgressStatus, Integer> byStatus) {
    static ScoreView of(List<Indicator> indicators, LocalDate day) {
      Score score = Score.of(indicators, day);
      return new ScoreView(score.achievement(), score.indicators(), score.byStatus());
    }
  }

  /**
   * A pillar's indicators.
   *
   * @param code absent for the indicators that belong to no pillar
   * @param omitted how many of its indicators are not listed; absent when all are
   */
  @Schema(requiredProperties = {"score", "indicators"})
  public record PillarView(
      String code,
      String label,
      LocalisedText name,
      ScoreView score,
      List<IndicatorScore> indicators,
      Integer omitted) {}

  /** One indicator. */
  @Schema(requiredProperties = {"code", "label", "status", "weight"})
  public record IndicatorScore(
      String code,
      String label,
      BigDecimal value,
      BigDecimal achievement,
      ProgressStatus status,
      BigDecimal weight,
      Figure range,
      Figure achievementRange) {
    static IndicatorScore of(Indicator indicator, LocalDate day, Language language) {
      var progress = indicator.progress(day);
      return new IndicatorScore(
          indicator.code(),
          language.of(indicator.definition().name()),
          progress.value(),
          progress.achievement(),
          progress.status(),
          indicator.definition().weight(),
          progress.range(),
          progress.achievementRange());
    }
  }

  /**
   * Of a strategy.
   *
   * @param most how many indicators of each pillar to list, and how many changes
   */
  static ScorecardView of(
      Material material, LocalDate day, Instant since, Language language, int most) {
    Strategy strategy = material.strategy();
    List<PillarView> pillars = new ArrayList<>();
    TreeSet<String> others = new TreeSet<>();
    material.indicators().stream()
        .map(indicator -> indicator.definition().pillar())
        .filter(Objects::nonNull)
        .forEach(others::add);
    for (Strategy.Pillar pillar : strategy.pillars()) {
      others.remove(pillar.code());
      pillars.add(pillar(material, pillar.code(), pillar.name(), day, language, most));
    }
    others.forEach(code -> pillars.add(pillar(material, code, null, day, language, most)));
    if (material.indicators().stream().anyMatch(one -> one.definition().pillar() == null)) {
      pillars.add(pillar(material, null, null, day, language, most));
    }
    return new ScorecardView(
        strategy.code(),
        strategy.name() == null ? null : language.of(strategy.name()),
        day,
        ScoreView.of(material.indicators(), day),
        pillars,
        since,
        material.changes() == null ? List.of() : first(material.changes(), most),
        material.changes() == null ? null : omitted(material.changes(), most));
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static Integer omitted(List<?> all, int most) {
    return all.size() > most ? all.size() - most : null;
  }

  private static PillarView pillar(
      Material material,
      String code,
      LocalisedText name,
      LocalDate day,
      Language language,
      int most) {
    List<Indicator> own =
        material.indicators().stream()
            .filter(indicator -> Objects.equals(indicator.definition().pillar(), code))
            .toList();
    return new PillarView(
        code,
        name == null ? null : language.of(name),
        name,
        ScoreView.of(own, day),
        first(own, most).stream().map(one -> IndicatorScore.of(one, day, language)).toList(),
        omitted(own, most));
  }
}
