package org.hito.initiative.planted;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Breaks the rule of native queries on purpose. */
public final class ForgottenPlan {
  private ForgottenPlan() {}

  static Uni<String> now(Mutiny.Session session) {
    return session.createNativeQuery("SELECT CAST(now() AS text)", String.class).getSingleResult();
  }
}
