package org.hito.kit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * The row of one aggregate: its whole state as one JSON document, and beside it the columns lists
 * filter and sort by. One row is one statement to read and one to write, whatever the state holds.
 *
 * <p>There is no {@code @Version}: a writer locks the row before it decides, so that the one who
 * comes second is judged on what the first one left, and versions rise by one with each fact.
 */
@MappedSuperclass
public abstract class AggregateEntity {

  @Id String code;

  long version;

  @Column(nullable = false)
  String state;

  /** Every name and alias, for search. */
  String names;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected AggregateEntity() {}

  public String code() {
    return code;
  }

  /** When the thing was written down. */
  public Instant createdAt() {
    return createdAt;
  }
}
