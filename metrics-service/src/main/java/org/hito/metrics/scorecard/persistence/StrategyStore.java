package org.hito.metrics.scorecard.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.sql.JsonRows;

/** Keeps the followed strategies. */
@Singleton
public class StrategyStore {
  private static final String FOLLOW =
      """
      INSERT INTO strategy AS s (code, version, state) VALUES (:code, :version, :state)
      ON CONFLICT (code) DO UPDATE SET version = excluded.version, state = excluded.state
       WHERE excluded.version > s.version
      """;
  private static final String FIND = "SELECT state FROM strategy WHERE code = :code";

  /** Takes in what a fact tells, unless as much or more is known already. */
  public Uni<Void> follow(Mutiny.Session session, Strategy strategy, long version) {
    return session
        .createNativeQuery(FOLLOW)
        .setParameter("code", strategy.code())
        .setParameter("version", version)
        .setParameter("state", Json.write(strategy))
        .executeUpdate()
        .replaceWithVoid();
  }

  public Uni<Optional<Strategy>> find(Mutiny.Session session, String code) {
    return JsonRows.read(session, FIND, Map.of("code", code), Strategy.class)
        .map(found -> found.stream().findFirst());
  }
}
