package org.hito.initiative.planted;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sends SQL past its door on purpose. */
public final class ForgottenPlan {
  private ForgottenPlan() {}

  static Uni<String> now(Mutiny.Session session) {
    return session.<String>createNativeQuery("SELECT CAST(now() AS text)").getSingleResult();
  }
}
