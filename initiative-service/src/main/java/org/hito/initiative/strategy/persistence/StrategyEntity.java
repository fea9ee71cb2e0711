package org.hito.initiative.strategy.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hito.kit.store.AggregateEntity;

/** The row of a strategy. */
@Entity
@Table(name = "strategy")
class StrategyEntity extends AggregateEntity {

  String[] owners;
}
