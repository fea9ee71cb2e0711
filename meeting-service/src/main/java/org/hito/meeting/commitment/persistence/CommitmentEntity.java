package org.hito.meeting.commitment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hito.kit.store.AggregateEntity;

/** The row of a commitment. */
@Entity
@Table(name = "commitment")
class CommitmentEntity extends AggregateEntity {

  String meeting;
  String forum;
  String kind;
  String status;
  boolean open;
  String owner;
  String[] partners;
  String[] initiatives;
  String[] indicators;

  @Column(name = "due_first")
  LocalDate dueFirst;

  @Column(name = "due_last")
  LocalDate dueLast;

  @Column(name = "unstated_due")
  LocalDate unstatedDue;

  String outcome;
  boolean renegotiated;

  @Column(name = "kept_as_renegotiated")
  boolean keptAsRenegotiated;

  @Column(name = "reviewed_in")
  String[] reviewedIn;

  /** The first day of its meeting, as known now; null where it was made outside of one. */
  @Formula("first_day_of_meeting(meeting)")
  LocalDate meetingFirst;
}
