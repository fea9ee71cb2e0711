package org.hito.initiative.initiative.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.initiative.domain.DeclareInitiative;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeSurroundings;
import org.hito.initiative.organisation.domain.OrganisationReference;
import org.hito.kit.sql.Sql;

/** Reads what a decision on an initiative depends on. */
@Singleton
public class SurroundingsReader {

  // The strategy and the funds are locked: until the initiative is committed, the strategy must not
  // lose the pillar or phase, and the funds must not change their currencies.
  private static final String READ =
      """
      SELECT CAST(json_build_object(
               'strategy', (SELECT CAST(state AS json) FROM strategy
                             WHERE code = :strategy FOR SHARE),
               'organisations', (SELECT coalesce(json_agg(code), '[]') FROM organisation
                                  WHERE code = ANY(string_to_array(:organisations, ','))),
               'initiatives', (SELECT coalesce(json_agg(code), '[]') FROM initiative
                                WHERE code = ANY(string_to_array(:initiatives, ','))),
               'funds', (SELECT coalesce(json_object_agg(code, currency), '{}')
                           FROM (SELECT code, currency FROM fund
                                  WHERE code = ANY(string_to_array(:funds, ',')) ORDER BY code FOR SHARE) f),
               'indicators', indicators_now(string_to_array(:indicators, ','))) AS text)
      """;

  /** Reads everything in one statement. */
  public Uni<InitiativeSurroundings> read(Mutiny.Session session, DeclareInitiative command) {
    InitiativeDefinition definition = command.definition();
    String organisations =
        command.organisations().stream()
            .map(OrganisationReference::code)
            .collect(Collectors.joining(","));
    Map<String, ?> parameters =
        Map.of(
            "strategy",
            definition.strategy() == null ? "" : definition.strategy(),
            "organisations",
            organisations,
            "initiatives",
            String.join(",", definition.alternativeTo()),
            "funds",
            definition.funding().stream()
                .map(Funding::fund)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(",")),
            "indicators",
            String.join(",", definition.indicators()));
    return Sql.one(session, READ, parameters, InitiativeSurroundings.class);
  }
}
