package org.hito.kit.store;

import org.hito.kit.domain.Actor;
import org.hito.kit.facts.Origin;

/**
 * An attempt to change something.
 *
 * @param preconditions what must hold of its present version
 * @param origin where the change comes from
 */
public record Attempt(Preconditions preconditions, Origin origin) {

  /** An attempt on any version. */
  public static Attempt by(Origin origin) {
    return new Attempt(Preconditions.NONE, origin);
  }

  public Actor actor() {
    return origin.actor();
  }
}
