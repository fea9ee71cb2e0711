package org.hito.initiative.strategy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.initiative.strategy.domain.DeclareStrategy;
import org.hito.initiative.strategy.domain.Phase;
import org.hito.initiative.strategy.domain.Pillar;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;

/** Reads a strategy from the body that declares it. */
final class StrategyReader {

  private StrategyReader() {}

  static DeclareStrategy read(String code, JsonNode body) {
    Reading<Strategy> reading = Fields.read(body, fields -> strategy(code, fields)).ofAnObject();
    return new DeclareStrategy(reading.value(), reading.violations());
  }

  private static Strategy strategy(String code, Fields fields) {
    fields.sameCode(code);
    return new Strategy(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.codes("owners"),
        fields.object("period", PeriodReader::read),
        fields.localised("vision"),
        fields.objects("pillars", StrategyReader::pillar),
        fields.objects("phases", StrategyReader::phase),
        RiskReader.read(fields),
        fields.codes("buildsOn"),
        fields.sources());
  }

  private static Pillar pillar(Fields fields) {
    return new Pillar(
        fields.required("code").code("code"), fields.required("name").localised("name"));
  }

  private static Phase phase(Fields fields) {
    return new Phase(
        fields.required("code").code("code"),
        fields.required("name").localised("name"),
        fields.partialDate("from"),
        fields.partialDate("to"));
  }
}
