package org.hito.meeting.meeting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hito.kit.store.AggregateEntity;

/** The row of a meeting. */
@Entity
@Table(name = "meeting")
class MeetingEntity extends AggregateEntity {

  String forum;
  String host;
  String status;

  @Column(name = "first_day")
  LocalDate firstDay;

  @Column(name = "last_day")
  LocalDate lastDay;
}
