package org.hito.initiative.document.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.hito.initiative.document.persistence.DocumentStore;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises documents. */
@ApplicationScoped
public class DocumentService {

  /** What the list of documents may be asked for. */
  public static final Listable LISTABLE = DocumentStore.LISTABLE;

  private final Transactions transactions;
  private final DocumentStore store;
  private final Commands<Document, DocumentFact> commands;
  private final Lists lists;

  DocumentService(Transactions transactions, DocumentStore store, Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Document>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Document>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Document>> declare(Document declared, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                declared.code(),
                attempt,
                before ->
                    Uni.createFrom().item(Document.declare(before, declared, attempt.actor()))));
  }

  /** Applies {@code change} to the present one. */
  public Uni<Snapshot<Document>> revise(
      String code, UnaryOperator<Document> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    Uni.createFrom()
                        .item(
                            Document.declare(
                                Optional.of(before), change.apply(before), attempt.actor()))));
  }
}
