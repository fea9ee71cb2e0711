package org.hito.gateway.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Edge;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Remainder;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.views.Degradation;
import org.hito.kit.language.Language;

/**
 * A chain as the API returns it.
 *
 * @param nodes the nearest first
 * @param cut true if the limit left things out
 * @param degraded the services whose part is missing
 */
record ChainView(
    Node start,
    int depth,
    List<ShownNode> nodes,
    List<Edge> edges,
    boolean cut,
    Limits limits,
    List<Degradation> degraded) {

  /**
   * The limits of a chain.
   *
   * @param nodes the most things
   * @param perRelation neighbours of one thing in one relation and direction
   */
  record Limits(int nodes, int perRelation) {}

  static ChainView of(Chain chain, Language language, List<Degradation> missing) {
    Walk walk = chain.walk();
    ChainQuery query = chain.query();
    List<Edge> edges = walk.edges();
    Map<Node, List<Remainder>> left = walk.remainders(edges);
    Set<String> silent = missing.stream().map(Degradation::service).collect(Collectors.toSet());
    List<ShownNode> nodes =
        walk.hops().entrySet().stream()
            .map(
                found -> {
                  Node node = found.getKey();
                  boolean isDefined =
                      chain.thing(node) != null || silent.contains(Chain.owner(node).audience());
                  return new ShownNode(
                      node,
                      found.getValue(),
                      chain.thing(node),
                      isDefined,
                      left.getOrDefault(node, List.of()),
                      language);
                })
            .toList();
    var limits = new Limits(query.nodes(), query.perRelation());
    return new ChainView(chain.start(), query.depth(), nodes, edges, walk.isCut(), limits, missing);
  }
}
