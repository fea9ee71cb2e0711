package org.hito.initiative.document.messaging;

import java.util.Map;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.hito.initiative.document.domain.DocumentFact.Revised;
import org.hito.initiative.document.view.DocumentView;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;

/** The wire form of document facts: {@code contracts/document.v1.schema.json}. */
public final class DocumentContract {

  private DocumentContract() {}

  /** The fact as published. It has no date of its own, so it happened when it was recorded. */
  public static FactBody body(DocumentFact fact, Snapshot<Document> after) {
    DocumentView state = DocumentView.of(after, Language.EN);
    return fact instanceof Revised revised
        ? new FactBody(
            "revised", after.updatedAt(), Changes.between(revised.before(), after.state()), state)
        : new FactBody("registered", after.updatedAt(), Map.of(), state);
  }
}
