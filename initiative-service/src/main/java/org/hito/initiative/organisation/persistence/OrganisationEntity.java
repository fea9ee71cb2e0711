package org.hito.initiative.organisation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hito.kit.store.AggregateEntity;

/** The row of an organisation. */
@Entity
@Table(name = "organisation")
class OrganisationEntity extends AggregateEntity {

  String kind;
  String country;
}
