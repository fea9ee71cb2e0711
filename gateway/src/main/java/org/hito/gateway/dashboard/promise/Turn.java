package org.hito.gateway.dashboard.promise;

import java.util.List;
import java.util.stream.Stream;

/** Who must act next on a promise, by its status. */
public enum Turn {
  /** Nobody has promised yet: the parties have to agree. */
  AGREE("RECOMMENDED,PROPOSED"),
  /** The owner has to begin. */
  START("AGREED"),
  /** The owner has to finish. */
  DELIVER("IN_PROGRESS"),
  /** Somebody has to clear the way. */
  UNBLOCK("BLOCKED"),
  /** The partner has to confirm that it was kept. */
  VERIFY("DELIVERED"),
  /** Nobody has to act. */
  SETTLED("VERIFIED,DROPPED");

  private final String statuses;

  Turn(String statuses) {
    this.statuses = statuses;
  }

  /** Whose turn it is in a status; a status that is new here waits for its owner. */
  public static Turn in(String status) {
    return Stream.of(values())
        .filter(turn -> List.of(turn.statuses.split(",", -1)).contains(status))
        .findFirst()
        .orElse(DELIVER);
  }

  /** The statuses in which it is, as a filter: comma means or. */
  public String statuses() {
    return statuses;
  }
}
