package org.hito.kit.across;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Sql;

/** Reads many things of any kind, and their neighbours. */
@ApplicationScoped
public class Neighbours {

  // matches are read once, for the first of them and their number
  private static final String READ =
      """
      SELECT CAST(json_build_object('kind', '%1$s', 'code', n.code, 'relation', '%2$s', 'to', '%3$s',
                                    'backwards', %4$s, 'filter', %5$s,
                                    'codes', f.codes, 'count', f.count) AS text)
        FROM unnest(string_to_array(:%1$s, ',')) AS n(code)
       CROSS JOIN LATERAL (
         SELECT array_agg(few.other ORDER BY few.place) FILTER (WHERE few.place <= :limit) AS codes, count(*) AS count
           FROM (SELECT m.other, row_number() OVER (ORDER BY m.other) AS place
                   FROM (SELECT m.other FROM (%6$s) m LIMIT :counted) m) few) f
       WHERE f.count > 0
      """;

  private final Holdings holdings;
  private final String around;
  private final Set<String> related;

  Neighbours(Holdings holdings) {
    this.holdings = holdings;
    this.around =
        holdings.relations().stream()
            .flatMap(one -> Stream.of(onwards(one), backwards(one)))
            .collect(Collectors.joining(" UNION ALL "));
    this.related =
        holdings.relations().stream()
            .flatMap(one -> Stream.of(one.from(), one.to()))
            .collect(Collectors.toSet());
  }

  private static String onwards(Relation one) {
    return READ.formatted(one.from(), one.name(), one.to(), false, "NULL", one.onwards());
  }

  private static String backwards(Relation one) {
    String filter = one.filter() == null ? "NULL" : "'" + one.filter() + "'";
    return READ.formatted(one.to(), one.name(), one.from(), true, filter, one.backwards());
  }

  /** Those of the things that this service has: one statement for each kind. */
  Uni<List<Map<String, Object>>> things(Mutiny.Session session, Map<String, List<String>> asked) {
    return Multi.createFrom()
        .iterable(holdings.kinds())
        .select()
        .where(kind -> asked.containsKey(kind.aggregate()))
        .onItem()
        .transformToUniAndConcatenate(kind -> kind.read(session, asked.get(kind.aggregate())))
        .onItem()
        .<Map<String, Object>>disjoint()
        .collect()
        .asList();
  }

  /**
   * The neighbours of things in all relations and both directions, those with the first codes and
   * their number: one statement for any number of things, whoever owns them. Each row is JSON.
   *
   * @param limit how many to name
   * @param counted how many to count: more are this many
   */
  Uni<List<String>> around(
      Mutiny.Session session, Map<String, List<String>> asked, int limit, int counted) {
    Map<String, Object> parameters = new HashMap<>();
    related.forEach(
        kind -> parameters.put(kind, String.join(",", asked.getOrDefault(kind, List.of()))));
    parameters.put("limit", limit);
    parameters.put("counted", counted);
    return Sql.texts(session, around, parameters);
  }
}
