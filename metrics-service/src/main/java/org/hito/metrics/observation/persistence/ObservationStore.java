package org.hito.metrics.observation.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.kit.sql.SqlTransaction;
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
         AND coalesce(period, to_char(day, 'YYYY-MM-DD')) <> ALL(CAST(:said AS text[]))
       ORDER BY %s LIMIT 1
      """
          .formatted(ROW, NEWEST_FIRST);
  private static final String STANDING =
      """
      SELECT CAST(%1$s AS text)
        FROM unnest(CAST(:parts_of_days AS text[]), CAST(:days AS date[])) AS place(part, said)
        JOIN observation o ON o.indicator = :indicator AND o.dimensions = place.part
                          AND o.day = place.said
       WHERE o.period IS NULL AND o.restated_at IS NULL
      UNION ALL
      SELECT CAST(%1$s AS text)
        FROM unnest(CAST(:parts_of_periods AS text[]), CAST(:periods AS text[])) AS place(part, said)
        JOIN observation o ON o.indicator = :indicator AND o.dimensions = place.part
                          AND o.period = place.said
       WHERE o.restated_at IS NULL
      UNION ALL
      (%2$s)
      """
          .formatted(ROW, NEXT);
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
        SELECT * FROM json_to_recordset(CAST(CAST(:observations AS text) AS json)) AS o(
          day date, dimensions text, value numeric, source text, event_id uuid,
          recorded_at timestamptz, period text, assumed boolean, derived_from text, upper numeric,
          restated_at timestamptz, first boolean)),
      restated_day AS (
        UPDATE observation o SET restated_at = given.recorded_at FROM given
         WHERE given.first AND given.period IS NULL AND o.period IS NULL
           AND o.indicator = :indicator AND o.dimensions = given.dimensions AND o.day = given.day
           AND o.restated_at IS NULL
        RETURNING o.id),
      restated_period AS (
        UPDATE observation o SET restated_at = given.recorded_at FROM given
         WHERE given.first AND o.indicator = :indicator AND o.dimensions = given.dimensions
           AND o.period = given.period AND o.restated_at IS NULL
        RETURNING o.id)
      INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, agency,
                               recorded_at, period, assumed, derived_from, upper, restated_at)
      SELECT :indicator, day, dimensions, value, source, event_id, :actor, :agency,
             recorded_at, period, assumed, derived_from, upper, restated_at
        FROM given
       WHERE (SELECT count(*) FROM restated_day) + (SELECT count(*) FROM restated_period) >= 0
      """;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The current observations of these places, and the newest other one of the whole. */
  public Uni<List<RecordedObservation>> standing(
      Mutiny.Session session, String indicator, Set<Place> places) {
    Map<Boolean, List<Place>> ofDays =
        places.stream().collect(Collectors.partitioningBy(Place::isOfDay));
    List<Place> days = ofDays.get(true);
    List<Place> periods = ofDays.get(false);
    return Sql.read(
        session,
        STANDING,
        Map.of(
            "indicator", indicator,
            "parts_of_days", Sql.column(days, String[]::new, ObservationStore::part),
            "days", Sql.column(days, LocalDate[]::new, place -> place.said().first()),
            "parts_of_periods", Sql.column(periods, String[]::new, ObservationStore::part),
            "periods", Sql.column(periods, String[]::new, place -> place.said().text()),
            "said", said(places.stream().filter(Place::isTotal).toList())),
        RecordedObservation.class);
  }

  private static String part(Place place) {
    return Json.write(place.dimensions());
  }

  private static String[] said(Collection<Place> places) {
    return places.stream().map(place -> place.said().text()).distinct().toArray(String[]::new);
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
        Map.of("indicator", indicator, "said", said(List.of(place))),
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
    return Map.of("indicator", indicator, "dimensions", part(place), "said", place.said().text());
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

  /**
   * Records observations in order, with the COMMIT. Each supersedes the current one of its place.
   *
   * @param rows as they are recorded
   */
  public Uni<Void> record(
      Mutiny.Session session, String indicator, List<RecordedObservation> rows, Actor actor) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("indicator", indicator);
    parameters.put("actor", actor.subject());
    parameters.put("agency", actor.agency());
    parameters.put("observations", Json.write(NewRow.inTurn(rows)));
    return SqlTransaction.of(session).atCommit(RECORD, parameters);
  }
}
