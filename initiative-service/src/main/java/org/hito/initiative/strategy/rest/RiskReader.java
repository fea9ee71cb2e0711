package org.hito.initiative.strategy.rest;

import java.util.List;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.json.Fields;

/** Reads the risks of a strategy or an initiative. */
public final class RiskReader {

  private RiskReader() {}

  public static List<Risk> read(Fields fields) {
    return fields.objects("risks", RiskReader::risk);
  }

  private static Risk risk(Fields fields) {
    RiskStatus status = fields.oneOf("status", RiskStatus.class);
    return new Risk(
        fields.required("code").code("code"),
        fields.required("name").localised("name"),
        fields.integer("likelihood", 1, 5),
        fields.integer("impact", 1, 5),
        fields.localised("mitigation"),
        status == null ? RiskStatus.OPEN : status);
  }
}
