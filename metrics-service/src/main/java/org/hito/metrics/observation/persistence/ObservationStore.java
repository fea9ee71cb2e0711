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
import org.hito.kit.sql.Sql;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.progress.domain.KnownOn;

/**
 * Stores every observation: the current one of a place, and those it superseded. Several may hold
 * for one day; the one of the shortest period is the value of the day.
 */
@Singleton
public class ObservationStore {

  private static final String ROW =
      """
      json_build_object(
        'on', day, 'value', figure(value, upper), 'dimensions', CAST(dimensions AS json),
        'source', CAST(source AS json), 'eventId', event_id, 'recordedAt', recorded_at,
        'withdrawn', CAST(withdrawn AS json), 'period', period, 'assumed', assumed,
        'derivedFrom', CAST(derived_from AS json))
      """;
  private static final String ON_DAY =
      """
      indicator = :indicator AND dimensions = :dimensions AND day = CAST(CAST(:said AS text) AS date)
      """;
  private static final String OF_DAY = ON_DAY + " AND period IS NULL";
  private static final String OF_PERIOD =
      "indicator = :indicator AND dimensions = :dimensions AND period = :said";
  private static final String NEWEST_FIRST = "day DESC, coalesce(length(period), 10) DESC";
  private static final String CURRENT =
      "SELECT CAST(%s AS text) FROM observation WHERE %%s AND restated_at IS NULL".formatted(ROW);
  // a superseded one is neither current nor withdrawn
  private static final String NEWEST =
      """
      SELECT CAST(%s AS text) FROM observation
       WHERE %%s AND (restated_at IS NULL OR withdrawn IS NOT NULL)
       ORDER BY coalesce(length(period), 10) DESC, recorded_at DESC, id DESC LIMIT 1
      """
          .formatted(ROW);
  private static final String WITHDRAW =
      """
      UPDATE observation
         SET restated_at = CAST(CAST(:at AS text) AS timestamptz), withdrawn = :withdrawn
       WHERE %s AND restated_at IS NULL
      """;
  private static final String NEXT =
      """
      SELECT CAST(%s AS text) FROM observation
       WHERE indicator = :indicator AND dimensions = '{}' AND restated_at IS NULL
         AND coalesce(period, to_char(day, 'YYYY-MM-DD')) <> :said
       ORDER BY %s LIMIT 1
      """
          .formatted(ROW, NEWEST_FIRST);
  private static final String LATEST =
      """
      SELECT CAST(json_build_object('indicator', asked.code, 'observation', latest.observation)
             AS text)
        FROM unnest(string_to_array(:codes, ',')) AS asked(code)
       CROSS JOIN LATERAL (
         SELECT %s AS observation FROM observation
          WHERE indicator = asked.code AND dimensions = '{}'
            AND day <= CAST(CAST(:day AS text) AS date) AND %s
          ORDER BY %s LIMIT 1) AS latest
      """
          .formatted(ROW, "%s", NEWEST_FIRST);
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
          actor text, agency text, recorded_at timestamptz, period text, assumed boolean,
          derived_from text, upper numeric)),
      restated AS (
        UPDATE observation o SET restated_at = given.recorded_at FROM given
         WHERE o.indicator = given.indicator AND o.dimensions = given.dimensions
           AND (o.period = given.period
                OR (given.period IS NULL AND o.period IS NULL AND o.day = given.day))
           AND o.restated_at IS NULL
        RETURNING o.id)
      INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, agency,
                               recorded_at, period, assumed, derived_from, upper)
      SELECT given.* FROM given WHERE (SELECT count(*) FROM restated) >= 0
      """;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The current observation of a place. */
  public Uni<Optional<RecordedObservation>> current(
      Mutiny.Session session, String indicator, Place place) {
    return one(session, CURRENT.formatted(at(place)), indicator, place);
  }

  /**
   * The current observation of a place, or else the last one before it was withdrawn. For a day
   * without one of its own, the one of the shortest period that holds for it.
   */
  public Uni<Optional<RecordedObservation>> newest(
      Mutiny.Session session, String indicator, Place place) {
    String where = place.isOfDay() ? ON_DAY : OF_PERIOD;
    return one(session, NEWEST.formatted(where), indicator, place);
  }

  /** The newest observation of the whole, except that of a place. */
  public Uni<Optional<RecordedObservation>> next(
      Mutiny.Session session, String indicator, Place place) {
    return Sql.first(
        session,
        NEXT,
        Map.of("indicator", indicator, "said", place.said().text()),
        RecordedObservation.class);
  }

  private static Uni<Optional<RecordedObservation>> one(
      Mutiny.Session session, String sql, String indicator, Place place) {
    return Sql.first(session, sql, parameters(indicator, place), RecordedObservation.class);
  }

  private static String at(Place place) {
    return place.isOfDay() ? OF_DAY : OF_PERIOD;
  }

  private static Map<String, String> parameters(String indicator, Place place) {
    return Map.of(
        "indicator",
        indicator,
        "dimensions",
        Json.write(place.dimensions()),
        "said",
        place.said().text());
  }

  /** Withdraws the current observation. */
  public Uni<Void> withdraw(
      Mutiny.Session session, String indicator, Place place, Withdrawal withdrawal) {
    Map<String, String> parameters = new HashMap<>(parameters(indicator, place));
    parameters.put("at", withdrawal.at().toString());
    parameters.put("withdrawn", Json.writeAsGiven(withdrawal));
    return Sql.change(session, WITHDRAW.formatted(at(place)), parameters).replaceWithVoid();
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

  /** Records an observation, which supersedes the current one of its place. */
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
            observation.value().from(),
            observation.source() == null ? null : Json.write(observation.source()),
            eventId,
            actor.subject(),
            actor.agency(),
            recordedAt,
            observation.period(),
            observation.assumed(),
            observation.derivedFrom() == null ? null : Json.writeAsGiven(observation.derivedFrom()),
            observation.value().hasTwoEnds() ? observation.value().to() : null);
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
      PartialDate period,
      Boolean assumed,
      String derived_from,
      BigDecimal upper) {}
}
