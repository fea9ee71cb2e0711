package org.hito.metrics.evidence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Figure;
import org.hito.kit.sql.Sql;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.domain.PastValue;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.indicator.view.DefinitionBody;
import org.hito.metrics.progress.domain.KnownOn;

/** Reads indicators as published at a moment, from the state every fact carries. */
@Singleton
public class PastIndicatorStore {
  private static final String PUBLISHED =
      """
      SELECT CAST(json_build_object('code', code, 'definition', state, 'progress', state -> 'progress')
             AS text)
        FROM (
          SELECT asked.code, CAST(newest.event AS json) #> '{data,indicator}' AS state
            FROM unnest(string_to_array(:codes, ',')) AS asked(code)
           CROSS JOIN LATERAL (
             SELECT event FROM fact
              WHERE aggregate = 'indicator' AND code = asked.code
                AND recorded_at <= CAST(CAST(:known AS text) AS timestamptz)
              ORDER BY recorded_at DESC, version DESC LIMIT 1) AS newest) AS states
      """;

  private final StandingIndicators standing;
  private final Today today;

  PastIndicatorStore(StandingIndicators standing, Today today) {
    this.standing = standing;
    this.today = today;
  }

  /** Those of the codes that were defined by then. */
  public Uni<List<PastIndicator>> read(
      Mutiny.Session session, Collection<String> codes, KnownOn known) {
    if (known.isNow()) {
      return standing
          .read(session, codes)
          .map(found -> found.stream().map(one -> past(one.state())).toList());
    }
    if (known.at().isBefore(Instant.EPOCH)) { // no fact is that old, and not every year has a form
      return Uni.createFrom().item(List.of());
    }
    Map<String, String> parameters =
        Map.of("codes", String.join(",", codes), "known", known.at().toString());
    return Sql.read(session, PUBLISHED, parameters, Row.class)
        .map(rows -> rows.stream().map(Row::indicator).toList());
  }

  private PastIndicator past(Indicator indicator) {
    return new PastIndicator(
        indicator.definition(),
        new PastValue(indicator.figure(today.date()), indicator.standing().freshness()));
  }

  private record Row(String code, DefinitionBody definition, Progress progress) {
    PastIndicator indicator() {
      return new PastIndicator(definition.definition(code), progress.then());
    }
  }

  private record Progress(
      BigDecimal value,
      Figure range,
      LocalDate observedOn,
      Instant receivedAt,
      String lastFact,
      Long lagMillis) {
    PastValue then() {
      return new PastValue(
          Figure.of(value, range), new Freshness(observedOn, receivedAt, lastFact, lagMillis));
    }
  }
}
