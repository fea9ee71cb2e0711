package org.hito.meeting.forum.app;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.declaration.DeclaredThings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.store.Transactions;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;

/** Reads, declares and revises forums. */
@Singleton
public class ForumService extends DeclaredThings<Forum, ForumFact, Forum> {

  /** The filters and orders of the list of forums. */
  public static final Listable LISTABLE = ForumStore.LISTABLE;

  private final ForumStore store;
  private final References references;

  ForumService(Transactions transactions, ForumStore store, References references, Lists lists) {
    super(transactions, store, lists, LISTABLE);
    this.store = store;
    this.references = references;
  }

  @Override
  protected Optional<Rejection> forbidden(Optional<Forum> before, Forum declared, Actor actor) {
    return Forum.forbidden(actor);
  }

  @Override
  protected Uni<Decision<Forum, ForumFact>> decide(
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
