package org.hito.initiative.organisation.domain;

/** The facts about organisations. */
public sealed interface OrganisationFact {

  /** It was registered. */
  record Registered() implements OrganisationFact {}

  /** Its declaration changed. */
  record Revised(Organisation before) implements OrganisationFact {}
}
