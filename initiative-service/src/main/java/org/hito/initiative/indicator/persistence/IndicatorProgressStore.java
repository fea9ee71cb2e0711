package org.hito.initiative.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.kit.json.Json;

/** Keeps how the followed indicators stand. */
@Singleton
public class IndicatorProgressStore {

  /**
   * Held shared by every indicator fact that is applied and alone by every declaration of an
   * initiative: so a declaration either knows what the fact told, or is found when it is applied.
   */
  public static final long LINKING_LOCK = 3_317_540_921L;

  private static final String FOLLOW =
      """
      INSERT INTO indicator (code, version, progress)
      SELECT :code, :version, CAST(CAST(:progress AS text) AS jsonb)
        FROM pg_advisory_xact_lock_shared(:lock)
          ON CONFLICT (code) DO UPDATE SET version = excluded.version, progress = excluded.progress
       WHERE excluded.version > indicator.version
      RETURNING old.progress ->> 'status' IS DISTINCT FROM new.progress ->> 'status'
      """;

  /**
   * Takes in what a fact tells, unless as much or more is known already.
   *
   * @return true when the indicator has another status by it
   */
  public Uni<Boolean> follow(Mutiny.Session session, IndicatorProgress told, long version) {
    return session
        .<Boolean>createNativeQuery(FOLLOW)
        .setParameter("code", told.indicator())
        .setParameter("version", version)
        .setParameter("progress", Json.write(told))
        .setParameter("lock", LINKING_LOCK)
        .getSingleResultOrNull()
        .map(Boolean.TRUE::equals);
  }

  /** Takes the lock under which initiatives are linked to indicators. */
  public Uni<Void> lockAlone(Mutiny.Session session) {
    return session
        .<String>createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", LINKING_LOCK)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** How the given indicators stand, in their order; no statement for none. */
  public Uni<List<IndicatorProgress>> of(Mutiny.Session session, List<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return session
        .<String>createNativeQuery(
            "SELECT CAST(indicators_now(string_to_array(:codes, ',')) AS text)")
        .setParameter("codes", String.join(",", codes))
        .getSingleResult()
        .map(json -> List.of(Json.read(json, IndicatorProgress[].class)));
  }
}
