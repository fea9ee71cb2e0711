package org.hito.metrics.across.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hito.kit.Today;
import org.hito.kit.across.Holdings;
import org.hito.kit.across.Kind;
import org.hito.kit.across.Relation;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Unit;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.subject.domain.SubjectKind;

/** The kinds and relations that metrics-service answers about. */
@ApplicationScoped
class MetricsHoldings {

  private static final List<Relation> RELATIONS =
      List.of(
          counted("commitment", SubjectKind.COMMITMENT),
          counted("meeting", SubjectKind.MEETING),
          counted("initiative", SubjectKind.INITIATIVE),
          Relation.one("indicator", "measures", "strategy", "strategy", "strategy"),
          Relation.found(
              "indicator",
              "derived-from",
              "indicator",
              """
              SELECT DISTINCT p AS other FROM indicator t, indicator_parts(t.state) p
               WHERE t.code = n.code AND t.measure IN ('SUM', 'RATIO', 'COMPOSITE')
              """,
              """
              SELECT t.code AS other FROM indicator t
               WHERE t.measure IN ('SUM', 'RATIO', 'COMPOSITE')
                 AND n.code IN (SELECT indicator_parts(t.state))
              """),
          Relation.many("gate", "depends-on", "indicator", "indicators", "indicator"),
          releasing("releases", "fund", "fund"),
          releasing("releases-to", "initiative", "initiative"),
          read("indicator"),
          read("gate"));

  private static Relation read(String kind) {
    return Relation.named(kind, "read-in", "document", "t.documents");
  }

  // there are few gates, so their state needs no index
  private static Relation releasing(String relation, String kind, String member) {
    String named = "CAST(t.state AS jsonb) #>> '{definition,releases,%s}'".formatted(member);
    return Relation.found(
        "gate",
        relation,
        kind,
        "SELECT %1$s AS other FROM gate t WHERE t.code = n.code AND %1$s IS NOT NULL"
            .formatted(named),
        "SELECT t.code AS other FROM gate t WHERE %s = n.code".formatted(named));
  }

  // the inputs of counts and of contributions
  private static Relation counted(String kind, SubjectKind subject) {
    return Relation.found(
        kind,
        "counts-towards",
        "indicator",
        "SELECT t.indicator AS other FROM input t WHERE t.kind = '%s' AND t.code = n.code"
            .formatted(subject),
        "SELECT t.code AS other FROM input t WHERE t.indicator = n.code AND t.kind = '%s'"
            .formatted(subject));
  }

  @Produces
  @Singleton
  Holdings holdings(IndicatorStore indicators, GateStore gates, Today today) {
    return new Holdings(
        List.of(
            Kind.of(indicators)
                .showing("value", (Indicator one) -> one.progress(today.date()).value())
                .showing("unit", one -> Unit.plain(one.definition().unit()))
                .showing("unitText", one -> Unit.text(one.definition().unit()))
                .showing("status", one -> one.progress(today.date()).status()),
            Kind.of(gates).showing("open", "CAST(t.open AS text)")),
        RELATIONS);
  }
}
