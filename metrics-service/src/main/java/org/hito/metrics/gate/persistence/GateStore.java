package org.hito.metrics.gate.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.messaging.GateContract;

/** Stores gates and their facts. */
@Singleton
public class GateStore extends AggregateStore<Gate, GateFact, GateEntity> {
  /** The filters and orders of the list of gates. */
  public static final Listable LISTABLE =
      new Listable("gate")
          .filter(Filter.flag("open", "open"))
          .filter(Filter.holds("indicator", "indicators"));

  private static final String DUE =
      """
      SELECT code FROM gate WHERE code > :after AND due_on <= :today ORDER BY code LIMIT :limit
      """;

  private final Today today;

  GateStore(FactLog log, Today today) {
    super("gate", Gate.class, GateEntity.class, log);
    this.today = today;
  }

  @Override
  protected Set<String> derived() {
    return Set.of("opened", "shut");
  }

  @Override
  protected GateEntity newRow() {
    return new GateEntity();
  }

  @Override
  protected void index(Gate gate, GateEntity row) {
    row.open = gate.open();
    row.indicators = gate.definition().condition().indicators().toArray(String[]::new);
    row.dueOn = gate.dueAfter(today.date());
  }

  @Override
  protected String names(Gate gate) {
    return SearchNames.of(gate.definition().name(), gate.definition().aliases());
  }

  @Override
  public String code(Gate gate) {
    return gate.code();
  }

  @Override
  protected Object said(Gate gate) {
    return gate.definition();
  }

  @Override
  protected FactBody body(GateFact fact, Snapshot<Gate> after) {
    return GateContract.body(fact, after);
  }

  /** The codes of gates that a new day may open. */
  public Uni<List<String>> due(Mutiny.Session session, String after, LocalDate today, int limit) {
    return Sql.texts(session, DUE, Map.of("after", after, "today", today, "limit", limit));
  }
}
