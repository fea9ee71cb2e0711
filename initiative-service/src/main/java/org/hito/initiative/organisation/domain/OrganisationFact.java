package org.hito.initiative.organisation.domain;

/** What can happen to an organisation. */
public sealed interface OrganisationFact {

  /** It became known to the platform. */
  record Registered() implements OrganisationFact {}

  /** What is said of it changed. */
  record Revised(Organisation before) implements OrganisationFact {}
}
