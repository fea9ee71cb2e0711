package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/**
 * Reads the neighbours that the rows of things do not contain, for many things of any kind and any
 * owner.
 */
@ApplicationScoped
public class Neighbours {

  // matches are read once, for both the first of them and their number
  private static final String READ =
      """
      SELECT '{"kind":"%1$s","relation":"%2$s","to":"%3$s","backwards":%4$s,"filter":%5$s,"of":['
             || string_agg('[' || to_json(n.code) || ',' || f.count || ',' || to_json(trim_array(f.codes, greatest(0, cardinality(f.codes) - :limit))) || ']', ',')
             || ']}'
        FROM (SELECT split_part(line, chr(9), 1) AS code, string_to_array(line, chr(9)) AS names
                FROM unnest(string_to_array(:%1$s, chr(10))) AS line) AS n
       CROSS JOIN LATERAL (
         SELECT array_agg(m.other ORDER BY m.other) AS codes, count(*) AS count
           FROM (SELECT m.other FROM (%6$s) m LIMIT :counted) m) f
       WHERE f.count > 0 HAVING count(*) > 0
      """;

  private final List<Way> ways;

  Neighbours(Holdings holdings) {
    this.ways =
        holdings.relations().stream()
            .flatMap(one -> Stream.of(onwards(one), Optional.of(backwards(one))))
            .flatMap(Optional::stream)
            .toList();
  }

  /** A relation in one direction: the kind whose neighbours its statement reads. */
  private record Way(String of, String sql) {}

  private static Optional<Way> onwards(Relation one) {
    return Optional.ofNullable(one.onwards())
        .map(sql -> READ.formatted(one.from(), one.name(), one.to(), false, "null", sql))
        .map(sql -> new Way(one.from(), sql));
  }

  private static Way backwards(Relation one) {
    String filter = one.filter() == null ? "null" : '"' + one.filter() + '"';
    String sql = READ.formatted(one.to(), one.name(), one.from(), true, filter, one.backwards());
    return new Way(one.to(), sql);
  }

  /**
   * The neighbours of things, those with the first codes and their number: one statement for any
   * number of things. Each relation is JSON.
   *
   * @param aliases by which neighbours may name some of the things, by their codes
   * @param limit how many to name
   * @param counted how many to count at most
   */
  Uni<List<String>> around(
      Mutiny.Session session,
      Map<String, List<String>> asked,
      Map<String, List<String>> aliases,
      int limit,
      int counted) {
    List<Way> wanted = ways.stream().filter(way -> asked.containsKey(way.of())).toList();
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, Object> parameters = new HashMap<>();
    wanted.forEach(way -> parameters.put(way.of(), lines(asked.get(way.of()), aliases)));
    parameters.put("limit", limit);
    parameters.put("counted", counted);
    return Sql.texts(
        session, String.join(" UNION ALL ", wanted.stream().map(Way::sql).toList()), parameters);
  }

  // a line for each thing: its code, and its aliases after tabs
  private static String lines(List<String> codes, Map<String, List<String>> aliases) {
    return codes.stream()
        .map(
            code ->
                Stream.concat(Stream.of(code), aliases.getOrDefault(code, List.of()).stream())
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }
}
