package org.hito.meeting.forum.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
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
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;

/** Reads, declares and revises forums. */
@ApplicationScoped
public class ForumService {

  /** The filters and orders of the list of forums. */
  public static final Listable LISTABLE = ForumStore.LISTABLE;

  private final Transactions transactions;
  private final ForumStore store;
  private final Commands<Forum, ForumFact> commands;
  private final References references;
  private final Lists lists;

  ForumService(Transactions transactions, ForumStore store, References references, Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.references = references;
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Forum>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Forum>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Forum>> declare(Forum declared, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                declared.code(),
                attempt,
                before -> decide(session, before, declared, attempt.origin())));
  }

  /** Applies {@code change} to the present one. */
  public Uni<Snapshot<Forum>> revise(String code, UnaryOperator<Forum> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    decide(session, Optional.of(before), change.apply(before), attempt.origin())));
  }

  private Uni<Decision<Forum, ForumFact>> decide(
      Mutiny.Session session, Optional<Forum> before, Forum declared, Origin origin) {
    List<Reference> named =
        Reference.each("/convenors", Reference.ORGANISATION, declared.convenors()).toList();
    return store
        .above(session, declared)
        .chain(
            above ->
                references
                    .known(session, named)
                    .map(
                        known ->
                            known.checked(
                                named, Forum.declare(before, declared, above, origin.actor()))));
  }
}
