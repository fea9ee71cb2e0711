package org.hito.metrics.indicator.persistence;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hito.kit.Today;
import org.hito.kit.domain.WireName;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactLog.ChangeSize;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Json;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.messaging.IndicatorContract;
import org.hito.metrics.indicator.view.DefinitionBody;
import org.hito.metrics.measure.domain.MeasureType;
import org.hito.metrics.progress.domain.ProgressStatus;

/** Stores indicators and their facts. */
@Singleton
public class IndicatorStore extends AggregateStore<Indicator, IndicatorFact, IndicatorEntity> {

  /** The filters and orders of the list of indicators. */
  public static final Listable LISTABLE =
      new Listable("indicator")
          .filter(Filter.oneOf("strategy", "strategy"))
          .filter(Filter.oneOf("pillar", "pillar"))
          .filter(Filter.oneOf("dimension", "dimension", Dimension.class))
          .filter(Filter.oneOf("measure", "measure", MeasureType.class))
          .filter(Filter.oneOf("status", "status", ProgressStatus.class))
          .filter(Filter.flag("stale", "coalesce(stale_on <= :today, false)"));

  private final Today today;

  IndicatorStore(FactLog log, Today today) {
    super("indicator", Indicator.class, IndicatorEntity.class, log);
    this.today = today;
  }

  @Override
  protected Set<String> derived() {
    return Set.of(
        "observed",
        "observation-withdrawn",
        "progressed",
        "status-changed",
        "stale",
        "gate-opened",
        "gate-shut");
  }

  @Override
  protected IndicatorEntity newRow() {
    return new IndicatorEntity();
  }

  @Override
  protected Object stored(Indicator indicator) {
    return IndicatorState.of(indicator);
  }

  @Override
  public Indicator read(String stored) {
    return Json.read(stored, IndicatorState.class).indicator();
  }

  @Override
  protected void index(Indicator indicator, IndicatorEntity row) {
    row.strategy = indicator.definition().strategy();
    row.pillar = indicator.definition().pillar();
    row.dimension =
        indicator.definition().dimension() == null
            ? null
            : WireName.of(indicator.definition().dimension());
    row.measure = indicator.definition().measure().type();
    DerivedColumns derived = DerivedColumns.of(indicator, today());
    row.status = derived.status();
    row.staleOn = derived.staleOn();
    row.judgedOn = derived.judgedOn();
    row.silentFrom = derived.silentFrom();
  }

  @Override
  protected String names(Indicator indicator) {
    return SearchNames.of(indicator.definition().name(), indicator.definition().aliases());
  }

  @Override
  public String code(Indicator indicator) {
    return indicator.code();
  }

  @Override
  protected Object said(Indicator indicator) {
    return DefinitionBody.of(indicator.definition());
  }

  @Override
  protected FactBody body(IndicatorFact fact, Snapshot<Indicator> after) {
    return IndicatorContract.body(fact, after, today());
  }

  /** The day an indicator's progress is measured on. */
  public LocalDate today() {
    return today.date();
  }

  /** The facts in wire form, each with its cause. */
  @Override
  public List<PreparedFact> prepare(
      Snapshot<Indicator> after, List<IndicatorFact> facts, Origin origin) {
    List<PreparedFact> prepared = new ArrayList<>();
    ChangeSize together = new ChangeSize();
    for (int i = 0; i < facts.size(); i++) {
      long version = after.version() - facts.size() + 1 + i;
      Snapshot<Indicator> then =
          new Snapshot<>(after.state(), version, after.createdAt(), after.updatedAt());
      IndicatorFact fact = facts.get(i);
      super.prepare(then, List.of(fact), origin(fact, origin))
          .forEach(one -> prepared.add(together.add(one)));
    }
    return prepared;
  }

  private static Origin origin(IndicatorFact fact, Origin origin) {
    if (fact instanceof IndicatorFact.Progressed progressed) {
      return causedBy(progressed.cause(), origin);
    }
    return fact instanceof IndicatorFact.GateTurned turned
        ? causedBy(turned.cause(), origin)
        : origin;
  }

  private static Origin causedBy(String cause, Origin origin) {
    UUID id = cause == null ? null : UUID.fromString(cause);
    return new Origin(origin.actor(), origin.traceparent(), id);
  }
}
