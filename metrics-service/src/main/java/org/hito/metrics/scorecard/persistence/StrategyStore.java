package org.hito.metrics.scorecard.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.domain.VersionedStrategy;

/** Stores the followed strategies. */
@Singleton
public class StrategyStore {
  private static final String FOLLOW =
      """
      INSERT INTO strategy AS s (code, version, state) VALUES (:code, :version, :state)
      ON CONFLICT (code) DO UPDATE SET version = excluded.version, state = excluded.state
       WHERE excluded.version > s.version
      """;
  private static final String FIND = "SELECT state FROM strategy WHERE code = :code";

  /** Stores a strategy, unless that version or a newer one is stored already. */
  public Uni<Void> follow(Mutiny.Session session, VersionedStrategy strategy) {
    Map<String, Object> parameters =
        Map.of(
            "code", strategy.strategy().code(),
            "version", strategy.version(),
            "state", Json.write(strategy.strategy()));
    return Sql.change(session, FOLLOW, parameters).replaceWithVoid();
  }

  public Uni<Optional<Strategy>> find(Mutiny.Session session, String code) {
    return Sql.first(session, FIND, Map.of("code", code), Strategy.class);
  }
}
