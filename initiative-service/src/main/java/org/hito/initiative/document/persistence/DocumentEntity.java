package org.hito.initiative.document.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hito.kit.store.AggregateEntity;

/** The row of a document. */
@Entity
@Table(name = "document")
class DocumentEntity extends AggregateEntity {

  String language;
  String sha256;
}
