package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/**
 * The facts of the log as they were published, for subscribers who want facts that the topics no
 * longer contain. Like {@link ChangeLog}, it reads the log as far as it is settled.
 */
@ApplicationScoped
public class FactPages {

  private static final String BOUNDS =
      "SELECT CAST(fact_last() AS text) || ' ' || CAST(facts_settled() AS text)";

  // a fact larger than a page comes alone
  private static final String PAGE =
      """
      WITH part AS MATERIALIZED (
        SELECT seq, aggregate, code, type, event, sum(octet_length(event)) OVER (ORDER BY seq) AS bytes
          FROM (SELECT f.seq, f.aggregate, f.code, f.type, f.event
                  FROM fact f
                 WHERE f.seq > :after AND f.seq <= :to
                 ORDER BY f.seq LIMIT :limit) next),
      page AS (
        SELECT * FROM part WHERE bytes <= :bytes OR seq = (SELECT min(seq) FROM part))
      SELECT CAST(json_build_object(
               'last', CAST(:last AS bigint),
               'reached', CASE WHEN (SELECT count(*) FROM page) < :limit
                                AND (SELECT count(*) FROM page) = (SELECT count(*) FROM part)
                               THEN greatest(CAST(:to AS bigint), CAST(:after AS bigint))
                               ELSE (SELECT max(seq) FROM page) END,
               'facts', (SELECT coalesce(json_agg(json_build_object(
                                  'seq', seq, 'aggregate', aggregate, 'code', code, 'type', type, 'event', event)
                                  ORDER BY seq), '[]')
                           FROM page)) AS text)
      """;

  /**
   * A page of the log.
   *
   * @param after the sequence number after which to go on; 0 for the first fact
   * @param upTo the last sequence number that is wanted
   * @param limit at most this many facts
   * @param bytes and this many bytes of them
   */
  record Asked(long after, long upTo, int limit, int bytes) {}

  /**
   * The page, how far it reaches, and the last sequence number given to any fact so far, as JSON.
   */
  Uni<String> page(Mutiny.Session session, Asked asked) {
    return Sql.texts(session, BOUNDS, Map.of())
        .map(rows -> rows.get(0).split(" ", -1))
        .chain(
            bounds ->
                Sql.texts(
                    session,
                    PAGE,
                    Map.of(
                        "last", Long.valueOf(bounds[0]),
                        "to", Math.min(asked.upTo(), Long.parseLong(bounds[1])),
                        "after", asked.after(),
                        "limit", asked.limit(),
                        "bytes", asked.bytes())))
        .map(rows -> rows.get(0));
  }
}
