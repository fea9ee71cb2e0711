package org.hito.kit.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts the facts that each open transaction has appended. */
@ApplicationScoped
public class AppendedFacts {

  private final Map<Mutiny.Session, Integer> counts = new ConcurrentHashMap<>();

  void add(Mutiny.Session session, int facts) {
    counts.merge(session, facts, Integer::sum);
  }

  /** How many the transaction of the session has appended, at its end: forgets them. */
  public int take(Mutiny.Session session) {
    Integer facts = counts.remove(session);
    return facts == null ? 0 : facts;
  }
}
