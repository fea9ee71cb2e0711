package org.hito.metrics.indicator.rest;

import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;

/**
 * What is said of an indicator, in the members and the order it is written in outside. It is stored
 * in this form too, and so only ever gains members.
 *
 * @param dimension one of networks, innovation, human-resources, economy, infrastructure, legal,
 *     funding, governance
 * @param dimensions what its observations may be broken down by
 */
public record DefinitionBody(
    LocalisedText name,
    List<String> aliases,
    String unit,
    String steward,
    String strategy,
    String pillar,
    Dimension dimension,
    Direction direction,
    Frequency frequency,
    MeasureBody measure,
    DatedValue baseline,
    List<DatedValue> targets,
    TargetPath path,
    Thresholds thresholds,
    BigDecimal weight,
    List<Breakdown> dimensions,
    Source source) {

  public static DefinitionBody of(IndicatorDefinition definition) {
    Goal goal = definition.goal();
    return new DefinitionBody(
        definition.name(),
        definition.aliases(),
        definition.unit(),
        definition.steward(),
        definition.strategy(),
        definition.pillar(),
        definition.dimension(),
        goal.direction(),
        definition.frequency(),
        MeasureBody.of(definition.measure()),
        goal.baseline(),
        goal.targets(),
        goal.path(),
        goal.thresholds(),
        definition.weight(),
        definition.breakdowns(),
        definition.source());
  }

  /** The definition this was written from. */
  public IndicatorDefinition definition(String code) {
    return new IndicatorDefinition(
        code,
        name,
        aliases,
        unit,
        steward,
        strategy,
        pillar,
        dimension,
        frequency,
        measure.measure(),
        new Goal(baseline, targets, path, direction, thresholds),
        weight,
        dimensions,
        source);
  }
}
