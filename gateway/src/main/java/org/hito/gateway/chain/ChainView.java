package org.hito.gateway.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Bundle;
import org.hito.gateway.chain.domain.Edge;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Remainder;
import org.hito.gateway.chain.domain.Side;
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
    List<Edge> edges,
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

  static ChainView of(Chain chain, Language language, List<Degradation> missing) {
    Walk walk = chain.walk();
    ChainQuery query = chain.query();
    List<Edge> edges = walk.edges();
    Map<Node, List<Remainder>> left = walk.remainders(edges);
    Set<String> silent = missing.stream().map(Degradation::service).collect(Collectors.toSet());
    List<JsonNode> nodes = new ArrayList<>();
    walk.hops()
        .forEach(
            (node, hop) -> {
              ObjectNode shown = node(chain, node, silent, language);
              shown.put("hop", hop);
              List<Remainder> more = left.get(node);
              if (more != null) {
                ArrayNode array = shown.putArray("more");
                more.forEach(one -> more(array.addObject(), one));
              }
              nodes.add(shown);
            });
    var limits = new Limits(query.nodes(), query.perRelation());
    return new ChainView(chain.start(), query.depth(), nodes, edges, walk.isCut(), limits, missing);
  }

  private static ObjectNode node(Chain chain, Node node, Set<String> silent, Language language) {
    JsonNode thing = chain.thing(node);
    ObjectNode shown = ViewJson.object().put("kind", node.kind()).put("code", node.code());
    if (thing != null) {
      Names.show(shown, thing.path("name"), language);
      thing.properties().stream()
          .filter(one -> !one.getKey().equals("leads"))
          .forEach(one -> shown.putIfAbsent(one.getKey(), one.getValue()));
    } else if (!silent.contains(Chain.owner(node).audience())) {
      shown.put("resolved", false); // named by others, and not defined yet
    }
    return shown.put("href", address(node));
  }

  // neighbours that are left out: how many there are, those that are shown among them, and where to
  // read them all
  private static void more(ObjectNode more, Remainder left) {
    Bundle bundle = left.bundle();
    Side side = bundle.side();
    more.put("relation", side.relation())
        .put("direction", side.backwards() ? "in" : "out")
        .put("kind", side.to())
        .put("count", bundle.count());
    if (bundle.atLeast()) {
      more.put("atLeast", true); // they were counted no further
    }
    more.put("shown", left.shown()).put("href", listing(bundle));
  }

  private static String listing(Bundle bundle) {
    Node node = bundle.side().node();
    return bundle.filter() == null
        ? address(node)
        : Kind.named(bundle.side().to()).orElseThrow().collection()
            + "?"
            + bundle.filter()
            + "="
            + node.code();
  }

  private static String address(Node node) {
    return Kind.named(node.kind()).orElseThrow().collection() + "/" + node.code();
  }
}
