package org.hito.metrics.observation.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.json.Json;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.sql.JsonRows;

/** Keeps every observation; the one that stands for a date, and those that stood before it. */
@Singleton
public class ObservationStore {

  private static final String ROW =
      """
      SELECT CAST(json_build_object(
               'on', day, 'value', value, 'dimensions', CAST(dimensions AS json),
               'source', CAST(source AS json), 'eventId', event_id, 'recordedAt', recorded_at)
             AS text)
        FROM observation
       WHERE indicator = :indicator AND dimensions = :dimensions
      """;
  private static final String STANDING =
      ROW + " AND restated_at IS NULL AND day = CAST(CAST(:day AS text) AS date)";
  private static final String LATEST =
      ROW
          + " AND restated_at IS NULL AND day <= CAST(CAST(:day AS text) AS date)"
          + " ORDER BY day DESC LIMIT 1";
  private static final String LATEST_KNOWN =
      ROW
          + """
               AND day <= CAST(CAST(:day AS text) AS date)
               AND recorded_at <= CAST(CAST(:known AS text) AS timestamptz)
               AND (restated_at IS NULL OR restated_at > CAST(CAST(:known AS text) AS timestamptz))
             ORDER BY day DESC LIMIT 1
            """;
  private static final String RECORD =
      """
      WITH told AS (
        SELECT * FROM json_to_record(CAST(CAST(:observation AS text) AS json)) AS o(
          indicator text, day date, dimensions text, value numeric, source text, event_id uuid,
          actor text, agency text, recorded_at timestamptz)),
      restated AS (
        UPDATE observation o SET restated_at = told.recorded_at FROM told
         WHERE o.indicator = told.indicator AND o.day = told.day
           AND o.dimensions = told.dimensions AND o.restated_at IS NULL
        RETURNING o.id)
      INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, agency,
                               recorded_at)
      SELECT told.* FROM told WHERE (SELECT count(*) FROM restated) >= 0
      """;
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The observation that stands for the same day and breakdown. */
  public Uni<Optional<ObservationRow>> standing(
      Mutiny.Session session, String indicator, Observation like) {
    return one(session, STANDING, indicator, Json.write(like.dimensions()), like.on());
  }

  /** The latest observation of the whole on or before a day, as known at a moment. */
  public Uni<Optional<ObservationRow>> latest(
      Mutiny.Session session, String indicator, LocalDate day, KnownOn known) {
    LocalDate last = day.isAfter(LAST_DAY) ? LAST_DAY : day;
    if (known.isNow()) {
      return one(session, LATEST, indicator, "{}", last);
    }
    Map<String, String> parameters =
        Map.of(
            "indicator",
            indicator,
            "dimensions",
            "{}",
            "day",
            last.toString(),
            "known",
            known.at().toString());
    return JsonRows.read(session, LATEST_KNOWN, parameters, ObservationRow.class)
        .map(rows -> rows.stream().findFirst());
  }

  private static Uni<Optional<ObservationRow>> one(
      Mutiny.Session session, String sql, String indicator, String dimensions, LocalDate day) {
    return JsonRows.read(
            session,
            sql,
            Map.of("indicator", indicator, "dimensions", dimensions, "day", day.toString()),
            ObservationRow.class)
        .map(rows -> rows.stream().findFirst());
  }

  /** Records an observation; the one that stood for its day and breakdown stands no more. */
  public Uni<Void> record(
      Mutiny.Session session,
      String indicator,
      Observation observation,
      UUID eventId,
      Actor actor,
      Instant recordedAt) {
    Recorded row =
        new Recorded(
            indicator,
            observation.on(),
            Json.write(observation.dimensions()),
            observation.value(),
            observation.source() == null ? null : Json.write(observation.source()),
            eventId,
            actor.subject(),
            actor.agency(),
            recordedAt);
    return session
        .createNativeQuery(RECORD)
        .setParameter("observation", Json.write(row))
        .executeUpdate()
        .replaceWithVoid();
  }

  private record Recorded(
      String indicator,
      LocalDate day,
      String dimensions,
      BigDecimal value,
      String source,
      UUID event_id,
      String actor,
      String agency,
      Instant recorded_at) {}
}
