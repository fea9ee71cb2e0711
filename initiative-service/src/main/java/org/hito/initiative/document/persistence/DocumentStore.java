package org.hito.initiative.document.persistence;

import jakarta.inject.Singleton;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.hito.initiative.document.messaging.DocumentContract;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores documents and their facts. */
@Singleton
public class DocumentStore extends AggregateStore<Document, DocumentFact, DocumentEntity> {

  /** The filters and orders of the list. */
  public static final Listable LISTABLE =
      new Listable("document")
          .filter(Filter.oneOf("language", "language"))
          .filter(Filter.oneOf("sha256", "sha256"));

  DocumentStore(FactLog log) {
    super("document", Document.class, DocumentEntity.class, log);
  }

  @Override
  protected DocumentEntity newRow() {
    return new DocumentEntity();
  }

  @Override
  protected void index(Document document, DocumentEntity row) {
    row.language = document.language();
    row.sha256 = document.sha256();
  }

  @Override
  protected String names(Document document) {
    return SearchNames.of(document.title(), document.aliases());
  }

  @Override
  public String code(Document document) {
    return document.code();
  }

  @Override
  protected FactBody body(DocumentFact fact, Snapshot<Document> after) {
    return DocumentContract.body(fact, after);
  }
}
