package org.hito.metrics.definition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.hito.kit.domain.Figure;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.metrics.indicator.domain.Benchmark;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Level;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;

/**
 * Reads an indicator's definition from the body that declares it; name and measure are required.
 */
final class IndicatorReader {

  private IndicatorReader() {}

  static Reading<IndicatorDefinition> read(String code, JsonNode body) {
    return Fields.read(body, fields -> definition(code, fields));
  }

  private static IndicatorDefinition definition(String code, Fields fields) {
    fields.sameCode(code);
    return new IndicatorDefinition(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        UnitMembers.read(fields),
        fields.code("steward"),
        fields.code("strategy"),
        fields.code("pillar"),
        fields.oneOf("dimension", Dimension.class),
        fields.oneOf("level", Level.class),
        orElse(fields.oneOf("frequency", Frequency.class), Frequency.CONTINUOUS),
        fields.required("measure").object("measure", MeasureReader::measure),
        goal(fields),
        fields.objects("benchmarks", IndicatorReader::benchmark),
        orElse(fields.anyDecimal("weight"), BigDecimal.ONE),
        fields.objects("dimensions", IndicatorReader::breakdown),
        fields.sources());
  }

  private static Goal goal(Fields fields) {
    return new Goal(
        fields.object("baseline", IndicatorReader::datedValue),
        fields.objects("targets", IndicatorReader::datedValue),
        orElse(fields.oneOf("path", TargetPath.class), TargetPath.LINEAR),
        orElse(fields.oneOf("direction", Direction.class), Direction.INCREASE),
        orElse(fields.object("thresholds", IndicatorReader::thresholds), Thresholds.USUAL));
  }

  private static DatedValue datedValue(Fields fields) {
    Figure figure = fields.anyFigure();
    return new DatedValue(
        figure == null ? null : figure.from(),
        fields.required("on").partialDate("on"),
        fields.flag("assumed"),
        fields.localised("derivedFrom"),
        figure);
  }

  private static Benchmark benchmark(Fields fields) {
    return new Benchmark(
        fields.required("name").localised("name"),
        fields.required("value").decimal("value"),
        fields.partialDate("on"),
        fields.source("source"));
  }

  private static Thresholds thresholds(Fields fields) {
    return new Thresholds(
        orElse(fields.anyDecimal("onTrack"), Thresholds.USUAL.onTrack()),
        orElse(fields.anyDecimal("atRisk"), Thresholds.USUAL.atRisk()));
  }

  private static Breakdown breakdown(Fields fields) {
    return new Breakdown(fields.required("code").code("code"), fields.categories("values"));
  }

  private static <T> T orElse(T given, T usual) {
    return given == null ? usual : given;
  }
}
