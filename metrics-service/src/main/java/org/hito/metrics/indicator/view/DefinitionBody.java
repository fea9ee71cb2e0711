package org.hito.metrics.indicator.view;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.metrics.indicator.domain.Benchmark;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Level;
import org.hito.metrics.indicator.domain.Unit;
import org.hito.metrics.measure.view.MeasureBody;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;

/**
 * The definition of an indicator in its wire form. It is stored in this form too, so members are
 * only ever added.
 *
 * @param dimension one of networks, innovation, human-resources, economy, infrastructure, legal,
 *     funding, governance
 * @param dimensions the dimensions of its observations
 */
@Schema(name = "IndicatorDeclaration")
public record DefinitionBody(
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(
            description =
                "The unit of its value; if unitText is given, its English text, or its only one",
            examples = "agreements")
        String unit,
    @Schema(description = "The unit in English and Spanish, at least one of them")
        LocalisedText unitText,
    @Schema(description = "The organisation that observes it") String steward,
    @Schema(description = "The strategy it belongs to") String strategy,
    @Schema(description = "The pillar of that strategy") String pillar,
    Dimension dimension,
    @Schema(description = "Where in the chain of results it measures") Level level,
    @Schema(description = "Which way is better; INCREASE by default") Direction direction,
    @Schema(description = "How often a new value is due; CONTINUOUS by default")
        Frequency frequency,
    @Schema(required = true, description = "How its value is determined") MeasureBody measure,
    @Schema(description = "The value it started from") DatedValue baseline,
    @Schema(description = "The values to reach, and when") List<DatedValue> targets,
    @Schema(description = "The expected values in between; LINEAR by default") TargetPath path,
    @Schema(description = "The ratios from which it is on track or at risk; 0.9 and 0.6 by default")
        Thresholds thresholds,
    @Schema(description = "Values elsewhere to compare with; they count for nothing")
        List<Benchmark> benchmarks,
    @Schema(description = "Its weight in a scorecard; 1 by default") BigDecimal weight,
    @Schema(description = "The dimensions of its observations") List<Breakdown> dimensions,
    @Schema(description = "Where it was read") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {

  public static DefinitionBody of(IndicatorDefinition definition) {
    return of(definition, Unit.text(definition.unit()));
  }

  /** The same, always with a bilingual unit, so that a patch can add a language to it. */
  public static DefinitionBody toPatch(IndicatorDefinition definition) {
    return of(definition, definition.unit() == null ? null : definition.unit().name());
  }

  private static DefinitionBody of(IndicatorDefinition definition, LocalisedText unitText) {
    Goal goal = definition.goal();
    return new DefinitionBody(
        definition.name(),
        definition.aliases(),
        Unit.plain(definition.unit()),
        unitText,
        definition.steward(),
        definition.strategy(),
        definition.pillar(),
        definition.dimension(),
        definition.level(),
        goal.direction(),
        definition.frequency(),
        MeasureBody.of(definition.measure()),
        goal.baseline(),
        goal.targets(),
        goal.path(),
        goal.thresholds(),
        definition.benchmarks().isEmpty() ? null : definition.benchmarks(),
        definition.weight(),
        definition.breakdowns(),
        Source.first(definition.source()),
        Source.all(definition.source()));
  }

  /** The definition in domain terms. */
  public IndicatorDefinition definition(String code) {
    return new IndicatorDefinition(
        code,
        name,
        aliases,
        unitText == null ? Unit.of(unit) : new Unit(unitText),
        steward,
        strategy,
        pillar,
        dimension,
        level,
        frequency,
        measure.measure(),
        new Goal(baseline, targets, path, direction, thresholds),
        benchmarks == null ? List.of() : benchmarks,
        weight,
        dimensions,
        sources == null ? source : Source.of(sources));
  }
}
