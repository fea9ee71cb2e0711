package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Json;
import org.hito.kit.problem.Problem;
import org.hito.kit.sql.Sql;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.topic.RecordSize;

/**
 * Stores aggregates of one kind: state and facts are written together or not at all.
 *
 * @param <S> the state
 * @param <F> its facts
 * @param <E> its row
 */
public abstract class AggregateStore<S, F, E extends AggregateEntity> {

  private static final int BATCH = 200;

  private final String aggregate;
  private final Class<S> stateType;
  private final Class<E> entityType;
  private final FactLog log;

  protected AggregateStore(String aggregate, Class<S> stateType, Class<E> entityType, FactLog log) {
    this.aggregate = aggregate;
    this.stateType = stateType;
    this.entityType = entityType;
    this.log = log;
  }

  /** An empty row. */
  protected abstract E newRow();

  /** Sets the columns lists filter and sort by. */
  protected abstract void index(S state, E row);

  /** Every name and alias of the aggregate, for search. */
  protected abstract String names(S state);

  /** The code of the thing. */
  public abstract String code(S state);

  /** The declared part of the state, without what happened since. */
  protected Object said(S state) {
    return state;
  }

  /** A fact in its wire form, with the full state after. */
  protected abstract FactBody body(F fact, Snapshot<S> after);

  /**
   * The types of facts that are not edits: derived from other facts or from time, or without a
   * change of the declaration.
   */
  protected Set<String> derived() {
    return Set.of();
  }

  /** The version after the newest edit since a version, or 0 when there is none. */
  public Uni<Long> lastEdit(Mutiny.Session session, Snapshot<S> known, long after) {
    return derived().isEmpty()
        ? Uni.createFrom().item(known.version() > after ? known.version() : 0)
        : log.newestOtherThan(session, aggregate, code(known.state()), after, derived());
  }

  /** The name of the aggregate in topics and tables. */
  public String aggregate() {
    return aggregate;
  }

  /** The state as it is stored: a record, written as JSON. */
  protected Object stored(S state) {
    return state;
  }

  /** The state a stored text holds. */
  public S read(String stored) {
    return Json.read(stored, stateType);
  }

  public Uni<Optional<Snapshot<S>>> find(Mutiny.Session session, String code) {
    return session.find(entityType, code).map(row -> Optional.ofNullable(row).map(this::snapshot));
  }

  /** The existing aggregates with these codes, in one statement. */
  public Uni<List<Snapshot<S>>> findAll(Mutiny.Session session, Collection<String> codes) {
    return session
        .find(entityType, codes.toArray())
        .map(rows -> rows.stream().filter(Objects::nonNull).map(this::snapshot).toList());
  }

  /** Which of the codes exist. */
  public Uni<List<String>> existing(Mutiny.Session session, Collection<String> codes) {
    return Sql.texts(
        session,
        "SELECT code FROM " + aggregate + " WHERE code = ANY(:codes)",
        Map.of("codes", codes.toArray(String[]::new)));
  }

  /** Reads and locks it until the end of the transaction. */
  public Uni<Optional<Snapshot<S>>> lock(Mutiny.Session session, String code) {
    return session
        .find(entityType, code, LockModeType.PESSIMISTIC_WRITE)
        .map(row -> Optional.ofNullable(row).map(this::snapshot));
  }

  /**
   * Refuses a declaration that would be too large for the aggregate's facts. Changes that do not
   * touch the declaration are never refused.
   *
   * @param before null for a new one
   */
  public Optional<Problem> tooLarge(S before, S after) {
    Object said = said(after);
    if (before != null && said.equals(said(before))) {
      return Optional.empty();
    }
    int size = Json.size(said);
    return size <= RecordSize.SAID
        ? Optional.empty()
        : Optional.of(
            Problem.of(413, "thing-too-large", Map.of("size", size, "maximum", RecordSize.SAID)));
  }

  /** A new thing and its first facts, ready to be inserted; 413 when a fact would be too large. */
  public NewThing<S> prepareNew(Decision.Accepted<S, F> decision, Origin origin) {
    Instant now = log.now().toInstant();
    Snapshot<S> after = new Snapshot<>(decision.state(), decision.facts().size(), now, now);
    E row = newRow();
    row.code = code(decision.state());
    row.createdAt = now;
    put(row, after);
    return new NewThing<>(row, after, prepare(after, decision.facts(), origin));
  }

  /** Inserts new things and their first facts, with one round trip per batch of rows. */
  public Uni<Void> insertAll(Mutiny.Session session, List<NewThing<S>> things) {
    if (things.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return session
        .setBatchSize(BATCH)
        .persistAll(things.stream().map(NewThing::row).toArray())
        .chain(() -> flush(session))
        .chain(
            () ->
                log.append(
                    session, things.stream().flatMap(thing -> thing.facts().stream()).toList()));
  }

  /** Updates a locked thing and appends its facts. */
  public Uni<Snapshot<S>> update(Mutiny.Session session, S state, List<F> facts, Origin origin) {
    return locked(session, state)
        .chain(
            row -> {
              Snapshot<S> after =
                  new Snapshot<>(
                      state, row.version + facts.size(), row.createdAt, log.now().toInstant());
              return write(session, after, prepare(after, facts, origin)).replaceWith(after);
            });
  }

  /** Updates a locked thing and appends facts that are prepared already. */
  public Uni<Void> write(Mutiny.Session session, Snapshot<S> after, List<PreparedFact> facts) {
    return locked(session, after.state())
        .invoke(row -> put(row, after))
        .chain(() -> flush(session))
        .chain(() -> log.append(session, facts));
  }

  private static Uni<Void> flush(Mutiny.Session session) {
    return SqlTransaction.of(session).begun().chain(session::flush);
  }

  // locked in this session: no statement is sent
  private Uni<E> locked(Mutiny.Session session, S state) {
    return session.find(entityType, code(state));
  }

  /** The snapshot in a row. */
  public Snapshot<S> snapshot(E row) {
    return new Snapshot<>(read(row.state), row.version, row.createdAt, row.updatedAt);
  }

  private void put(E row, Snapshot<S> after) {
    row.state = Json.writeAsGiven(stored(after.state()));
    row.names = names(after.state());
    row.version = after.version();
    row.updatedAt = after.updatedAt();
    index(after.state(), row);
  }

  /**
   * The facts in their wire form. Each shows the state with its own version, and is recorded at the
   * instant the state was updated, so that queries as known at that instant include it.
   */
  public List<PreparedFact> prepare(Snapshot<S> after, List<F> facts, Origin origin) {
    long firstVersion = after.version() - facts.size() + 1;
    List<FactBody> bodies =
        IntStream.range(0, facts.size())
            .mapToObj(at -> body(facts.get(at), after.at(firstVersion + at)))
            .toList();
    return log.prepare(
        aggregate, code(after.state()), firstVersion, bodies, origin, after.updatedAt());
  }
}
