package org.hito.initiative.fund.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hito.kit.store.AggregateEntity;

/** The row of a fund. */
@Entity
@Table(name = "fund")
class FundEntity extends AggregateEntity {

  String currency;
  String[] funders;
}
