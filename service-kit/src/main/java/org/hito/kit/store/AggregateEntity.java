package org.hito.kit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * The row of an aggregate: its whole state as one JSON document, and the columns that lists filter
 * and sort by. It takes one statement to read and one to write.
 *
 * <p>There is no {@code @Version}: writers lock the row before they decide, so that each decides on
 * the latest state, and versions rise by one with each fact.
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

  /** When it was created. */
  public Instant createdAt() {
    return createdAt;
  }
}
