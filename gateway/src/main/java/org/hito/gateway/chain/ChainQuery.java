package org.hito.gateway.chain;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import org.hito.gateway.endpoint.Query;

/**
 * How much of a chain is requested.
 *
 * @param depth relations away from the start
 * @param nodes the most things
 * @param perRelation neighbours shown of one thing in one relation and direction
 */
record ChainQuery(int depth, int nodes, int perRelation) {

  private static final Set<String> PARAMETERS = Set.of("depth", "nodes", "perRelation");
  private static final List<String> DEPTHS = List.of("1", "2", "3");
  private static final int NODES = 1_000;
  private static final int PER_RELATION = 50;
  private static final int MOST = 10_000;

  static ChainQuery of(MultiMap given) {
    Query query = Query.of(given, PARAMETERS);
    return new ChainQuery(
        Integer.parseInt(query.oneOf("depth", "1", DEPTHS)),
        query.count("nodes", NODES, MOST),
        query.count("perRelation", PER_RELATION, MOST));
  }
}
