package org.hito.kit.across;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;

/**
 * Reads many things of any kind: their names, how they are doing, and what their rows refer to. One
 * statement for each kind reads and builds the JSON, so that ten thousand things take few
 * milliseconds.
 */
@ApplicationScoped
public class Things {

  // names are lines: English, Spanish, then aliases
  private static final String READ =
      """
      SELECT '{"kind":"%1$s","code":"' || t.code
             || '","name":{"en":' || to_json(split_part(t.names, chr(10), 1))
             || ',"es":' || to_json(split_part(t.names, chr(10), 2))
             || '},"leads":[' || concat_ws(',', %3$s) || ']' || concat(%2$s) || '}'
        FROM (SELECT CAST(CAST(:today AS text) AS date) AS today) d
       CROSS JOIN %4$s
      """;

  private static final String BY_CODE =
      "%1$s t WHERE t.code = ANY(string_to_array(:codes, chr(10)))";

  // a code takes precedence over an alias; an index contains the aliases
  private static final String BY_ALIAS =
      """
      unnest(string_to_array(:codes, chr(10))) AS n(code)
       CROSS JOIN LATERAL (
         SELECT * FROM %1$s t
          WHERE t.code = n.code OR (string_to_array(t.names, chr(10)))[3:] @> ARRAY[n.code]
          ORDER BY t.code <> n.code, t.code LIMIT 1) t
      """;

  private final Today today;
  private final Map<Kind<?>, String> statements = new LinkedHashMap<>();

  Things(Holdings holdings, Today today) {
    this.today = today;
    holdings.kinds().forEach(kind -> statements.put(kind, statement(kind, holdings)));
  }

  private static String statement(Kind<?> kind, Holdings holdings) {
    String members =
        kind.columns().entrySet().stream()
            .map(one -> "',\"%s\":' || %s".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    String leads =
        holdings.leading(kind.aggregate()).stream()
            .map(Relation::leads)
            .collect(Collectors.joining(", "));
    return READ.formatted(
        kind.aggregate(),
        members.isEmpty() ? "''" : members,
        leads.isEmpty() ? "NULL" : leads,
        (kind.isFoundByAlias() ? BY_ALIAS : BY_CODE).formatted(kind.aggregate()));
  }

  /** The things that this service owns, each as JSON. */
  Uni<List<String>> read(Mutiny.Session session, Map<String, List<String>> asked) {
    return Multi.createFrom()
        .iterable(statements.keySet())
        .select()
        .where(kind -> asked.containsKey(kind.aggregate()))
        .onItem()
        .transformToUniAndConcatenate(kind -> read(session, kind, asked.get(kind.aggregate())))
        .onItem()
        .<String>disjoint()
        .collect()
        .asList();
  }

  private <S> Uni<List<String>> read(Mutiny.Session session, Kind<S> kind, List<String> codes) {
    Map<String, Object> parameters =
        Map.of("codes", String.join("\n", codes), "today", today.date().toString());
    Uni<List<String>> rows = Sql.texts(session, statements.get(kind), parameters);
    return kind.figures().isEmpty()
        ? rows
        : rows.chain(
            read ->
                kind.store()
                    .findAll(session, codes)
                    .map(
                        found -> {
                          Map<String, String> figures = new HashMap<>();
                          found.forEach(
                              one ->
                                  figures.put(
                                      kind.store().code(one.state()),
                                      Json.write(kind.figures(one.state()))));
                          return joined(read, figures);
                        }));
  }

  // as text, so that numbers stay as they are written
  private static List<String> joined(List<String> rows, Map<String, String> figures) {
    List<String> joined = new ArrayList<>();
    for (String row : rows) {
      String more = figures.get(Json.read(row, Named.class).code());
      joined.add(more == null ? row : row.substring(0, row.length() - 1) + "," + more.substring(1));
    }
    return joined;
  }

  private record Named(String code) {}
}
