package org.hito.initiative.initiative.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.indicator.persistence.IndicatorProgressStore;
import org.hito.initiative.initiative.domain.DeclareInitiative;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.persistence.FundingTotals;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.initiative.initiative.persistence.SurroundingsReader;
import org.hito.kit.Today;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises initiatives; their moves are in {@link InitiativeCourse}. */
@ApplicationScoped
public class InitiativeService {

  /** The filters and orders of the list of initiatives. */
  public static final Listable LISTABLE = InitiativeStore.LISTABLE;

  private final Transactions transactions;
  private final InitiativeStore store;
  private final SurroundingsReader surroundings;
  private final IndicatorProgressStore indicators;
  private final Commands<Initiative, InitiativeFact> commands;
  private final Lists lists;
  private final Today today;

  InitiativeService(
      Transactions transactions,
      InitiativeStore store,
      SurroundingsReader surroundings,
      IndicatorProgressStore indicators,
      Lists lists,
      Today today) {
    this.transactions = transactions;
    this.store = store;
    this.surroundings = surroundings;
    this.indicators = indicators;
    this.commands = new Commands<>(store);
    this.lists = lists;
    this.today = today;
  }

  public Uni<Page<Snapshot<Initiative>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  /** The sums that the initiatives of a strategy draw from funds, as JSON. */
  public Uni<String> funding(String strategy) {
    return transactions.read(session -> FundingTotals.of(session, strategy));
  }

  /** An initiative with the current progress of its indicators. */
  public Uni<Optional<Snapshot<Initiative>>> find(String code) {
    return transactions.read(
        session ->
            store
                .find(session, code)
                .chain(
                    found ->
                        found
                            .map(snapshot -> knowing(session, snapshot).map(Optional::of))
                            .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
  }

  private Uni<Snapshot<Initiative>> knowing(Mutiny.Session session, Snapshot<Initiative> known) {
    return indicators
        .of(session, known.state().definition().indicators())
        .map(now -> known.map(initiative -> initiative.knowing(now)));
  }

  public Uni<Declared<Initiative>> declare(DeclareInitiative command, Attempt attempt) {
    return permitted(command.code(), before -> command.forbidden(before, attempt.actor()))
        .chain(() -> transactions.declare(session -> declare(session, command, attempt)));
  }

  private Uni<Declared<Initiative>> declare(
      Mutiny.Session session, DeclareInitiative command, Attempt attempt) {
    return indicators
        .lockAlone(session)
        .chain(
            () ->
                commands.declare(
                    session,
                    command.code(),
                    attempt,
                    before -> decide(session, command, before, attempt.origin())));
  }

  // no fact of an indicator is applied under the lock
  private Uni<Void> permitted(
      String code, Function<Optional<Initiative>, Optional<Rejection>> forbidden) {
    return transactions.read(session -> commands.permit(session, code, forbidden));
  }

  /** Applies {@code change} to the present one; 404 when there is none. */
  public Uni<Snapshot<Initiative>> revise(
      String code, Function<Initiative, DeclareInitiative> change, Attempt attempt) {
    return permitted(
            code,
            before -> before.flatMap(was -> change.apply(was).forbidden(before, attempt.actor())))
        .chain(() -> transactions.write(session -> revise(session, code, change, attempt)));
  }

  private Uni<Snapshot<Initiative>> revise(
      Mutiny.Session session,
      String code,
      Function<Initiative, DeclareInitiative> change,
      Attempt attempt) {
    return indicators
        .lockAlone(session)
        .chain(
            () ->
                commands.revise(
                    session,
                    code,
                    attempt,
                    before ->
                        decide(
                            session, change.apply(before), Optional.of(before), attempt.origin())));
  }

  private Uni<Decision<Initiative, InitiativeFact>> decide(
      Mutiny.Session session,
      DeclareInitiative command,
      Optional<Initiative> before,
      Origin origin) {
    return surroundings
        .read(session, command)
        .map(known -> command.decide(before, known, today.date(), origin.actor()));
  }
}
