package org.hito.initiative.initiative.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hito.kit.store.AggregateEntity;

/** The row of an initiative. */
@Entity
@Table(name = "initiative")
class InitiativeEntity extends AggregateEntity {

  String strategy;
  String pillar;
  String phase;
  String kind;
  String status;
  String health;
  String lead;
  String[] partners;
  String[] indicators;

  @Column(name = "to_be_missed_after")
  LocalDate toBeMissedAfter;
}
