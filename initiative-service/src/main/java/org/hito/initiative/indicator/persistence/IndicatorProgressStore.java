package org.hito.initiative.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;

/** Stores the progress of the followed indicators. */
@Singleton
public class IndicatorProgressStore {

  /**
   * Taken shared while a fact about an indicator is processed, and exclusively while an initiative
   * is declared, so that a declaration either sees the fact or is found when the fact is processed.
   */
  public static final long LINKING_LOCK = 3_317_540_921L;

  private static final String FOLLOW =
      """
      INSERT INTO indicator (code, version, progress)
      SELECT :code, :version, CAST(CAST(:progress AS text) AS jsonb)
        FROM pg_advisory_xact_lock_shared(:lock)
          ON CONFLICT (code) DO UPDATE SET version = excluded.version, progress = excluded.progress
       WHERE excluded.version > indicator.version
      RETURNING CAST(old.progress ->> 'status' IS DISTINCT FROM new.progress ->> 'status' AS text)
      """;

  private static final String PROGRESS =
      "SELECT CAST(indicators_now(string_to_array(:codes, ',')) AS text)";

  /**
   * Stores the progress from a fact, unless the same or a newer one is known.
   *
   * @return true if it changed the indicator's status
   */
  public Uni<Boolean> follow(Mutiny.Session session, IndicatorProgress progress, long version) {
    Map<String, ?> parameters =
        Map.of(
            "code",
            progress.indicator(),
            "version",
            version,
            "progress",
            Json.write(progress),
            "lock",
            LINKING_LOCK);
    return Sql.first(session, FOLLOW, parameters, Boolean.class)
        .map(changed -> changed.orElse(false));
  }

  /** Takes the lock for linking initiatives to indicators. */
  public Uni<Void> lockAlone(Mutiny.Session session) {
    return Sql.lock(session, LINKING_LOCK);
  }

  /** The progress of these indicators, in their order; sends no statement if there are none. */
  public Uni<List<IndicatorProgress>> of(Mutiny.Session session, List<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, ?> parameters = Map.of("codes", String.join(",", codes));
    return Sql.one(session, PROGRESS, parameters, IndicatorProgress[].class).map(List::of);
  }
}
