package org.hito.metrics.observation.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.json.Json;
import org.hito.kit.store.Sql;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.progress.domain.KnownOn;

/** Stores every observation: the current one of a day and breakdown, and those it superseded. */
@Singleton
public class ObservationStore {

  private static final String ROW =
      """
      json_build_object(
        'on', day, 'value', value, 'dimensions', CAST(dimensions AS json),
        'source', CAST(source AS json), 'eventId', event_id, 'recordedAt', recorded_at,
        'withdrawn', CAST(withdrawn AS json), 'period', period)
      """;
  private static final String AT =
      """
      indicator = :indicator AND dimensions = :dimensions AND day = CAST(CAST(:day AS text) AS date)
      """;
  private static final String OF_PERIOD =
      "indicator = :indicator AND dimensions = :dimensions AND period = :period";
  private static final String CURRENT =
      "SELECT CAST(%s AS text) FROM observation WHERE %%s AND restated_at IS NULL".formatted(ROW);
  // one that another replaced is neither current nor withdrawn
  private static final String NEWEST =
      """
      SELECT CAST(%s AS text) FROM observation
       WHERE %%s AND (restated_at IS NULL OR withdrawn IS NOT NULL)
       ORDER BY recorded_at DESC, id DESC LIMIT 1
      """
          .formatted(ROW);
  private static final String WITHDRAW =
      """
      UPDATE observation
         SET restated_at = CAST(CAST(:at AS text) AS timestamptz), withdrawn = :withdrawn
       WHERE %s AND restated_at IS NULL
      """
          .formatted(AT);
  private static final String LATEST =
      """
      SELECT CAST(json_build_object('indicator', asked.code, 'observation', latest.observation)
             AS text)
        FROM unnest(string_to_array(:codes, ',')) AS asked(code)
       CROSS JOIN LATERAL (
         SELECT %s AS observation FROM observation
          WHERE indicator = asked.code AND dimensions = '{}'
            AND day <= CAST(CAST(:day AS text) AS date) AND %%s
          ORDER BY day DESC LIMIT 1) AS latest
      """
          .formatted(ROW);
  private static final String IS_CURRENT = "restated_at IS NULL";
  private static final String WAS_CURRENT =
      """
      recorded_at <= CAST(CAST(:known AS text) AS timestamptz)
        AND (restated_at IS NULL OR restated_at > CAST(CAST(:known AS text) AS timestamptz))
      """;
  private static final String RECORD =
      """
      WITH given AS (
        SELECT * FROM json_to_record(CAST(CAST(:observation AS text) AS json)) AS o(
          indicator text, day date, dimensions text, value numeric, source text, event_id uuid,
          actor text, agency text, recorded_at timestamptz, period text)),
      restated AS (
        UPDATE observation o SET restated_at = given.recorded_at FROM given
         WHERE o.indicator = given.indicator AND o.dimensions = given.dimensions
           AND (o.day = given.day OR o.period = given.period) AND o.restated_at IS NULL
        RETURNING o.id)
      INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, agency,
                               recorded_at, period)
      SELECT given.* FROM given WHERE (SELECT count(*) FROM restated) >= 0
      """;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The current observation of the same breakdown and period, or else the same day. */
  public Uni<Optional<RecordedObservation>> current(
      Mutiny.Session session, String indicator, Observation like) {
    return one(session, CURRENT, indicator, like.place());
  }

  /** The current observation, or else the last one before it was withdrawn. */
  public Uni<Optional<RecordedObservation>> newest(
      Mutiny.Session session, String indicator, Place place) {
    return one(session, NEWEST, indicator, place);
  }

  // that of a period that is not over holds for the day it was recorded, whichever that was
  private static Uni<Optional<RecordedObservation>> one(
      Mutiny.Session session, String sql, String indicator, Place place) {
    Uni<Optional<RecordedObservation>> ofDay =
        Sql.first(
            session,
            sql.formatted(AT),
            parameters(indicator, place, "day", place.on().toString()),
            RecordedObservation.class);
    return place.period() == null
        ? ofDay
        : Sql.first(
                session,
                sql.formatted(OF_PERIOD),
                parameters(indicator, place, "period", place.period().text()),
                RecordedObservation.class)
            .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : ofDay);
  }

  private static Map<String, String> parameters(
      String indicator, Place place, String which, String when) {
    return Map.of(
        "indicator", indicator, "dimensions", Json.write(place.dimensions()), which, when);
  }

  /** Withdraws the current observation. */
  public Uni<Void> withdraw(
      Mutiny.Session session, String indicator, Place place, Withdrawal withdrawal) {
    Map<String, String> parameters =
        new HashMap<>(parameters(indicator, place, "day", place.on().toString()));
    parameters.put("at", withdrawal.at().toString());
    parameters.put("withdrawn", Json.write(withdrawal));
    return Sql.change(session, WITHDRAW, parameters).replaceWithVoid();
  }

  /** The latest observation of the whole on or before a day, as known at a moment. */
  public Uni<Optional<RecordedObservation>> latest(
      Mutiny.Session session, String indicator, LocalDate day, KnownOn known) {
    return latest(session, List.of(indicator), day, known)
        .map(found -> Optional.ofNullable(found.get(indicator)));
  }

  /** The same for many indicators; those without one are left out. */
  public Uni<Map<String, RecordedObservation>> latest(
      Mutiny.Session session, Collection<String> indicators, LocalDate day, KnownOn known) {
    if (day.isBefore(FIRST_DAY)) {
      return Uni.createFrom().item(Map.of());
    }
    Map<String, String> parameters = new HashMap<>();
    parameters.put("codes", String.join(",", indicators));
    parameters.put("day", (day.isAfter(LAST_DAY) ? LAST_DAY : day).toString());
    if (!known.isNow()) {
      parameters.put("known", known.at().toString());
    }
    return Sql.read(
            session,
            LATEST.formatted(known.isNow() ? IS_CURRENT : WAS_CURRENT),
            parameters,
            Latest.class)
        .map(
            rows ->
                rows.stream().collect(Collectors.toMap(Latest::indicator, Latest::observation)));
  }

  private record Latest(String indicator, RecordedObservation observation) {}

  /** Records an observation, which supersedes the current one of its day and breakdown. */
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
            recordedAt,
            observation.period());
    return Sql.change(session, RECORD, Map.of("observation", Json.write(row))).replaceWithVoid();
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
      Instant recorded_at,
      PartialDate period) {}
}
