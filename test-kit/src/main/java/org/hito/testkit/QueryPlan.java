package org.hito.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.testkit.server.Database;

/**
 * How a database executed a statement: {@code EXPLAIN (ANALYZE, BUFFERS)}.
 *
 * @param nodes the kinds of plan nodes, each with the table or index it reads: {@code "Seq Scan
 *     commitment"}
 * @param blocks pages of 8 KB it touched
 * @param text the whole plan, to be shown when an expectation fails
 */
public record QueryPlan(List<String> nodes, long blocks, String text) {

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  /**
   * Executes a statement.
   *
   * @param sql with places {@code $1}, {@code $2} …
   * @param values what is bound to them
   */
  public static QueryPlan of(Database database, String sql, List<?> values) {
    List<Object> bound = new ArrayList<>();
    Matcher places = PLACE.matcher(sql);
    while (places.find()) {
      bound.add(values.get(Integer.parseInt(places.group(1)) - 1));
    }
    String explain = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + places.replaceAll("?");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement query = connection.prepareStatement(explain)) {
      for (int i = 0; i < bound.size(); i++) {
        query.setObject(i + 1, bound.get(i));
      }
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return parse(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot explain " + sql, e);
    }
  }

  /** Whether it read a whole table. */
  public boolean readsAWholeTable() {
    return nodes.stream().anyMatch(node -> node.startsWith("Seq Scan"));
  }

  private static QueryPlan parse(String json) {
    try {
      JsonNode plan = new ObjectMapper().readTree(json).get(0).get("Plan");
      List<String> nodes = new ArrayList<>();
      collect(plan, nodes);
      long blocks =
          plan.path("Shared Hit Blocks").longValue() + plan.path("Shared Read Blocks").longValue();
      return new QueryPlan(List.copyOf(nodes), blocks, json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a plan: " + json, e);
    }
  }

  private static void collect(JsonNode plan, List<String> nodes) {
    String read = plan.path("Index Name").asText(plan.path("Relation Name").asText(""));
    nodes.add((plan.path("Node Type").asText() + " " + read).strip());
    plan.path("Plans").forEach(part -> collect(part, nodes));
  }
}
