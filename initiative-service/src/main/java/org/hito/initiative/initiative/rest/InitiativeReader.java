package org.hito.initiative.initiative.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.hito.initiative.initiative.domain.After;
import org.hito.initiative.initiative.domain.DeclareInitiative;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.Partner;
import org.hito.initiative.strategy.rest.PeriodReader;
import org.hito.initiative.strategy.rest.RiskReader;
import org.hito.kit.domain.Currencies;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Wording;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;

/** Reads an initiative from the body that declares it. */
final class InitiativeReader {

  private InitiativeReader() {}

  static DeclareInitiative declaration(String code, JsonNode body) {
    Reading<DeclareInitiative> reading =
        Fields.read(body, fields -> declaration(code, fields)).ofAnObject();
    DeclareInitiative read = reading.value();
    return new DeclareInitiative(code, read.definition(), read.status(), reading.violations());
  }

  private static DeclareInitiative declaration(String code, Fields fields) {
    fields.sameCode(code);
    return new DeclareInitiative(
        code, definition(fields), fields.oneOf("status", InitiativeStatus.class), List.of());
  }

  private static InitiativeDefinition definition(Fields fields) {
    return new InitiativeDefinition(
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.localised("summary"),
        fields.required("strategy").code("strategy"),
        fields.code("pillar"),
        fields.code("phase"),
        fields.required("kind").oneOf("kind", InitiativeKind.class),
        fields.required("lead").code("lead"),
        fields.objects("partners", InitiativeReader::partner),
        fields.object("period", PeriodReader::read),
        fields.objects("milestones", InitiativeReader::milestone),
        fields.objects("funding", InitiativeReader::funding),
        RiskReader.read(fields),
        fields.codes("indicators"),
        fields.codes("alternativeTo"),
        fields.sources());
  }

  private static Partner partner(Fields fields) {
    String organisation = fields.required("organisation").code("organisation");
    Wording role = fields.wording("role", "roleText", Fields.SHORT_TEXT);
    return new Partner(organisation, role.plain(), role.text());
  }

  private static Milestone milestone(Fields fields) {
    return new Milestone(
        fields.required("code").code("code"),
        fields.required("name").localised("name"),
        fields.partialDate("dueOn"),
        fields.object("after", InitiativeReader::after),
        orElse(Decimals.plain(fields.anyDecimal("weight")), BigDecimal.ONE),
        fields.partialDate("reachedOn"),
        List.of(),
        null);
  }

  private static After after(Fields fields) {
    fields.either("milestone", "date");
    return new After(
        fields.code("milestone"),
        fields.partialDate("date"),
        fields.required("period").parsed("period", After::period, "not-a-period"));
  }

  private static Funding funding(Fields fields) {
    return new Funding(
        fields.required("fund").code("fund"),
        Decimals.plain(fields.anyDecimal("amount")),
        Decimals.plain(fields.anyDecimal("from")),
        Decimals.plain(fields.anyDecimal("to")),
        Decimals.plain(fields.decimal("allocated")),
        Decimals.plain(fields.decimal("spent")),
        fields.required("currency").parsed("currency", Currencies::parse, "not-a-currency"),
        fields.localised("conditions"));
  }

  private static <T> T orElse(T given, T usual) {
    return given == null ? usual : given;
  }
}
