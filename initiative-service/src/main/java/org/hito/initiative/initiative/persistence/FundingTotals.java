package org.hito.initiative.initiative.persistence;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/** Sums up what the initiatives of a strategy draw from funds. */
public final class FundingTotals {

  // a sum omits unknown amounts, and is absent if all of them are unknown
  private static final String TOTALS =
      """
      SELECT CAST(json_build_object('items', coalesce(json_agg(total), '[]')) AS text)
        FROM (SELECT drawn ->> 'fund' AS fund, drawn ->> 'currency' AS currency, count(*) AS initiatives,
                     sum(CAST(drawn ->> 'amount' AS numeric)) AS amount,
                     sum(CAST(drawn ->> 'allocated' AS numeric)) AS allocated,
                     sum(CAST(drawn ->> 'spent' AS numeric)) AS spent
                FROM initiative, jsonb_path_query(CAST(state AS jsonb), '$.definition.funding[*]') AS drawn
               WHERE strategy = :strategy AND drawn ->> 'fund' IS NOT NULL
               GROUP BY 1, 2 ORDER BY 1, 2) AS total
      """;

  private FundingTotals() {}

  /** By fund and currency, as JSON. */
  public static Uni<String> of(Mutiny.Session session, String strategy) {
    return Sql.texts(session, TOTALS, Map.of("strategy", strategy)).map(rows -> rows.get(0));
  }
}
