package org.hito.initiative.document.domain;

/** The facts about documents. */
public sealed interface DocumentFact {

  /** It was registered. */
  record Registered() implements DocumentFact {}

  /** Its declaration changed. */
  record Revised(Document before) implements DocumentFact {}
}
