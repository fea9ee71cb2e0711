package org.hito.initiative.document.app;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.hito.initiative.document.persistence.DocumentStore;
import org.hito.kit.declaration.DeclaredThings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises documents. */
@Singleton
public class DocumentService extends DeclaredThings<Document, DocumentFact, Document> {

  /** The filters and orders of the list of documents. */
  public static final Listable LISTABLE = DocumentStore.LISTABLE;

  private final DocumentStore store;

  DocumentService(Transactions transactions, DocumentStore store, Lists lists) {
    super(transactions, store, lists, LISTABLE);
    this.store = store;
  }

  @Override
  protected Optional<Rejection> forbidden(
      Optional<Document> before, Document declared, Actor actor) {
    return Document.forbidden(actor);
  }

  @Override
  protected Uni<Decision<Document, DocumentFact>> decide(
      Mutiny.Session session, Optional<Document> before, Document declared, Origin origin) {
    return store
        .taken(session, declared.code(), declared.newNames(before))
        .map(taken -> Document.declare(before, declared, taken, origin.actor()));
  }
}
