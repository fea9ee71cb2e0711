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
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.messaging.IndicatorContract;
import org.hito.metrics.measure.domain.MeasureType;
import org.hito.metrics.progress.domain.ProgressStatus;

/** Keeps indicators and their facts. */
@Singleton
public class IndicatorStore extends AggregateStore<IndicatorState, IndicatorFact, IndicatorEntity> {

  /** What the list of indicators may be asked for. */
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
    super("indicator", IndicatorState.class, IndicatorEntity.class, log);
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
  protected void index(IndicatorState state, IndicatorEntity row) {
    Indicator indicator = state.indicator();
    row.strategy = indicator.definition().strategy();
    row.pillar = indicator.definition().pillar();
    row.dimension =
        indicator.definition().dimension() == null
            ? null
            : WireName.of(indicator.definition().dimension());
    row.measure = indicator.definition().measure().type();
    row.status = indicator.progress(today()).status().name();
    row.staleOn = indicator.standing().staleFrom(indicator.definition());
    row.judgedOn = indicator.standing().judgement().on();
    row.silentFrom = indicator.standing().judgement().silentFrom();
  }

  @Override
  protected String names(IndicatorState state) {
    return SearchNames.of(state.definition().name(), state.definition().aliases());
  }

  @Override
  protected String code(IndicatorState state) {
    return state.code();
  }

  @Override
  protected Object said(IndicatorState state) {
    return state.definition();
  }

  @Override
  protected FactBody body(IndicatorFact fact, Snapshot<IndicatorState> after) {
    return IndicatorContract.body(fact, after.map(IndicatorState::indicator), today());
  }

  /** The day an indicator's progress is measured on. */
  public LocalDate today() {
    return today.date();
  }

  /** The facts in wire terms, progress with the cause it names. */
  @Override
  public List<PreparedFact> prepare(
      Snapshot<IndicatorState> after, List<IndicatorFact> facts, Origin origin) {
    List<PreparedFact> prepared = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      long version = after.version() - facts.size() + 1 + i;
      Snapshot<IndicatorState> then =
          new Snapshot<>(after.state(), version, after.createdAt(), after.updatedAt());
      IndicatorFact fact = facts.get(i);
      prepared.addAll(super.prepare(then, List.of(fact), origin(fact, origin)));
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
