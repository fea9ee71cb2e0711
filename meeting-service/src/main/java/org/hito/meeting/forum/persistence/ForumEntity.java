package org.hito.meeting.forum.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hito.kit.store.AggregateEntity;

/** The row of a forum. */
@Entity
@Table(name = "forum")
class ForumEntity extends AggregateEntity {

  String[] convenors;
}
