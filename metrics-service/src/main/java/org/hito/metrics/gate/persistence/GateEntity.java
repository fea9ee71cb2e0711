package org.hito.metrics.gate.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hito.kit.store.AggregateEntity;

/** The row of a gate. */
@Entity
@Table(name = "gate")
class GateEntity extends AggregateEntity {
  boolean open;
  String[] indicators;

  @Column(name = "due_on")
  LocalDate dueOn;
}
