package org.hito.gateway.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Edge;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Remainder;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Degradation;
import org.hito.gateway.views.Names;
import org.hito.gateway.views.ViewJson;
import org.hito.kit.language.Language;

/**
 * A chain as it is answered.
 *
 * @param nodes the nearest first
 * @param cut true if there would be more things than the limit allows
 * @param degraded the services whose part is missing
 */
record ChainView(
    Node start,
    int depth,
    List<JsonNode> nodes,
    Set<Edge> edges,
    boolean cut,
    Limits limits,
    List<Degradation> degraded) {

  /**
   * What a chain shows at most.
   *
   * @param nodes things in all
   * @param perRelation neighbours of one thing in one relation and direction
   */
  record Limits(int nodes, int perRelation) {}

  /**
   * Neighbours that are left out.
   *
   * @param count how many there are, those that are shown among them
   * @param atLeast true if they were counted no further
   * @param href where to read them all
   */
  record More(
      String relation,
      String direction,
      String kind,
      long count,
      Boolean atLeast,
      long shown,
      String href) {

    private static More of(Remainder left, int counted) {
      var side = left.bundle().side();
      return new More(
          side.relation(),
          side.backwards() ? "in" : "out",
          side.to(),
          left.bundle().count(),
          left.bundle().count() < counted ? null : true,
          left.shown(),
          href(left));
    }

    private static String href(Remainder left) {
      Node node = left.bundle().side().node();
      Kind others = Kind.named(left.bundle().side().to()).orElseThrow();
      return left.bundle().filter() == null
          ? address(node)
          : others.collection() + "?" + left.bundle().filter() + "=" + node.code();
    }
  }

  static ChainView of(Chain chain, int depth, Language language, List<Degradation> missing) {
    Walk walk = chain.walk();
    Map<Node, List<Remainder>> left = walk.remainders();
    Set<String> silent = missing.stream().map(Degradation::service).collect(Collectors.toSet());
    List<JsonNode> nodes =
        walk.hops().entrySet().stream()
            .map(
                found -> {
                  Node node = found.getKey();
                  ObjectNode shown = node(chain, node, silent, language);
                  shown.put("hop", found.getValue());
                  List<More> more =
                      left.getOrDefault(node, List.of()).stream()
                          .map(one -> More.of(one, chain.counted(node)))
                          .toList();
                  if (!more.isEmpty()) {
                    shown.set("more", ViewJson.tree(more));
                  }
                  return (JsonNode) shown;
                })
            .toList();
    var limits = new Limits(ChainEndpoint.MOST, ChainEndpoint.MOST_IN_A_RELATION);
    return new ChainView(chain.start(), depth, nodes, walk.edges(), walk.isCut(), limits, missing);
  }

  private static ObjectNode node(Chain chain, Node node, Set<String> silent, Language language) {
    JsonNode thing = chain.thing(node);
    ObjectNode shown = (ObjectNode) ViewJson.tree(node);
    if (thing != null) {
      Names.show(shown, thing.path("name"), language);
      thing.properties().forEach(one -> shown.putIfAbsent(one.getKey(), one.getValue()));
    } else if (!silent.contains(Chain.owner(node).audience())) {
      shown.put("resolved", false); // named by others, and not defined yet
    }
    shown.put("href", address(node));
    return shown;
  }

  private static String address(Node node) {
    return Kind.named(node.kind()).orElseThrow().collection() + "/" + node.code();
  }
}
