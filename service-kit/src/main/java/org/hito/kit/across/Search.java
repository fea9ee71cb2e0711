package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.listing.Filter;
import org.hito.kit.sql.Sql;

/**
 * Searches all kinds in one statement, with the columns and indexes of the lists' search. Things
 * are found whose code, names and aliases contain all words, and ranked by how they contain the
 * whole text. If very many match, only the first of them by code are ranked, and those whose code
 * begins with the text, so that a search for a frequent text stays fast.
 */
@ApplicationScoped
public class Search {

  /** The most things of a kind that are ranked, and counted. */
  private static final int MOST = 10_000;

  // Those that match, in the order of their codes: the walk ends with the last one that is ranked.
  // Beyond it, codes that begin with the text are found by the index. OFFSET 0 keeps PostgreSQL
  // from
  // taking a text apart again wherever its parts are compared.
  private static final String OF_KIND =
      """
      SELECT '%1$s' AS kind, t.code, t.names,
             CASE WHEN t.code = a.q THEN 0
                  WHEN position(chr(10) || a.q || chr(10) IN chr(10) || f.folded || chr(10)) > 0 THEN 1
                  WHEN starts_with(t.code, a.q) OR position(chr(10) || a.q IN n.name) > 0 THEN 2
                  WHEN position(a.q IN n.name) > 0 THEN 3
                  WHEN position(a.q IN f.folded) > 0 THEN 4
                  ELSE 5
             END AS rank
        FROM asked a
       CROSS JOIN (SELECT * FROM first_%1$s
                   UNION ALL
                   SELECT * FROM (SELECT t.code, t.names, t.search FROM %1$s t
                                   WHERE t.code BETWEEN fold(CAST(:q AS text)) AND fold(CAST(:q AS text)) || '~' AND %2$s
                                   ORDER BY t.code LIMIT :most) b
                    WHERE b.code > (SELECT max(code) FROM first_%1$s)) t
       CROSS JOIN LATERAL (SELECT substr(t.search, length(t.code) + 2) AS folded OFFSET 0) f
       CROSS JOIN LATERAL (SELECT chr(10) || split_part(f.folded, chr(10), 1)
                                  || chr(10) || split_part(f.folded, chr(10), 2) AS name OFFSET 0) n
      """;

  private static final String FIRST_OF_KIND =
      """
      first_%1$s AS MATERIALIZED (
        SELECT t.code, t.names, t.search FROM %1$s t WHERE %2$s ORDER BY t.code LIMIT :most + 1)
      """;

  // names are lines: English, Spanish, then aliases
  private static final String PAGE =
      """
      WITH asked AS (SELECT fold(CAST(:q AS text)) AS q), %3$s, found AS (%1$s),
      page AS (
        SELECT * FROM found f
         WHERE (f.rank, f.code COLLATE "C", f.kind COLLATE "C") > (:rank, CAST(:code AS text), CAST(:kind AS text))
         ORDER BY f.rank, f.code COLLATE "C", f.kind COLLATE "C" LIMIT :limit)
      SELECT CAST(json_build_object(
               'counts', (SELECT coalesce(json_object_agg(c.kind, least(c.count, :most)), '{}')
                            FROM (SELECT kind, count(*) AS count FROM found GROUP BY kind) c),
               'atLeast', (SELECT coalesce(json_agg(c.kind), '[]')
                             FROM (SELECT kind FROM found GROUP BY kind HAVING count(*) > :most) c),
               'hits', (SELECT coalesce(json_agg(json_build_object(
                                 'kind', p.kind, 'code', p.code, 'rank', p.rank,
                                 'en', split_part(p.names, chr(10), 1), 'es', split_part(p.names, chr(10), 2),
                                 'text', m.line, 'line', m.line_number)
                                 ORDER BY p.rank, p.code COLLATE "C", p.kind COLLATE "C"), '[]')
                          FROM page p CROSS JOIN asked a
                          LEFT JOIN LATERAL (
                            SELECT l.line, l.line_number
                              FROM unnest(string_to_array(p.names, chr(10))) WITH ORDINALITY AS l(line, line_number)
                             WHERE %2$s
                             ORDER BY position(a.q IN fold(l.line)) = 0, l.line_number <> :line, l.line_number
                             LIMIT 1) m ON true)) AS text)
      """;

  private final Holdings holdings;

  Search(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * A page of hits.
   *
   * @param q the text to search for
   * @param words its words
   * @param kinds to search; kinds of other services are ignored
   * @param rank of the last hit of the previous page, or -1
   * @param code of that hit
   * @param kind of that hit
   * @param line the line of names to prefer among those that match: 1 English, 2 Spanish
   */
  record Asked(
      String q,
      List<String> words,
      List<String> kinds,
      int rank,
      String code,
      String kind,
      int line,
      int limit) {}

  /** The hits and the number of all hits of each kind, counted up to a limit, as JSON. */
  Uni<String> page(Mutiny.Session session, Asked asked) {
    List<String> kinds =
        holdings.kinds().stream().map(Kind::aggregate).filter(asked.kinds()::contains).toList();
    if (kinds.isEmpty()) {
      return Uni.createFrom().item("{\"counts\":{},\"atLeast\":[],\"hits\":[]}");
    }
    Map<String, Object> parameters = new HashMap<>();
    for (int at = 0; at < asked.words().size(); at++) {
      parameters.put("word" + at, asked.words().get(at));
    }
    parameters.put("q", asked.q());
    parameters.put("rank", asked.rank());
    parameters.put("code", asked.code());
    parameters.put("kind", asked.kind());
    parameters.put("line", asked.line());
    parameters.put("limit", asked.limit());
    parameters.put("most", MOST);
    return Sql.texts(session, sql(kinds, asked.words().size()), parameters)
        .map(rows -> rows.get(0));
  }

  private static String sql(List<String> kinds, int words) {
    String allWords =
        IntStream.range(0, words)
            .mapToObj(at -> Filter.found("t.search", word(at)))
            .collect(Collectors.joining(" AND "));
    return PAGE.formatted(
        ofEach(kinds, OF_KIND, allWords, " UNION ALL "),
        Filter.found("fold(l.line)", word(0)),
        ofEach(kinds, FIRST_OF_KIND, allWords, ", "));
  }

  private static String ofEach(List<String> kinds, String sql, String words, String between) {
    return kinds.stream()
        .map(kind -> sql.formatted(kind, words))
        .collect(Collectors.joining(between));
  }

  private static String word(int at) {
    return "CAST(:word" + at + " AS text)";
  }
}
