package org.hito.gateway.chain.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A walk over the relations around a thing, breadth first and in both directions. Each round
 * requests the neighbours of all things found in the round before, and takes in the answers. The
 * last round adds no things: it counts what the chain leaves out, and finds the relations among
 * what it shows.
 *
 * <p>An organisation or a document ends the walk unless it begins there: they are related to so
 * much that everything would be close to everything else.
 */
public final class Walk {

  private static final Set<String> END_A_WALK = Set.of("organisation", "document");

  private final Node start;
  private final int depth;
  private final int most;
  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private final List<Bundle> bundles = new ArrayList<>();
  private Set<Node> frontier;
  private int round;
  private boolean cut;

  /**
   * @param depth how many relations away from the start
   * @param most how many things at most
   */
  public Walk(Node start, int depth, int most) {
    this.start = start;
    this.depth = depth;
    this.most = most;
    this.frontier = Set.of(start);
    hops.put(start, 0);
  }

  /** The things whose neighbours are requested next; none when the walk is over. */
  public Set<Node> frontier() {
    return frontier;
  }

  /** Takes in the answers of one round, and begins the next. */
  public void learn(Collection<Bundle> answers) {
    bundles.addAll(answers);
    frontier = new LinkedHashSet<>();
    if (round < depth) {
      for (Node node : unknownNeighbours(answers)) {
        if (admit(node)) {
          frontier.add(node);
        }
      }
    }
    round++;
  }

  private Set<Node> unknownNeighbours(Collection<Bundle> answers) {
    Set<Node> unknown = new TreeSet<>();
    for (Bundle bundle : answers) {
      if (leadsOn(bundle.side().node())) {
        for (String code : bundle.codes()) {
          Node node = bundle.neighbour(code);
          if (!hops.containsKey(node)) {
            unknown.add(node);
          }
        }
      }
    }
    return unknown;
  }

  private boolean leadsOn(Node node) {
    return node.equals(start) || !END_A_WALK.contains(node.kind());
  }

  private boolean admit(Node node) {
    if (hops.size() >= most) {
      cut = true;
      return false;
    }
    hops.put(node, round + 1);
    return true;
  }

  /** The things found and how far each is from the start, the nearest first. */
  public Map<Node, Integer> hops() {
    return hops;
  }

  /** The relations between the things found, in a fixed order. */
  public List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Bundle bundle : bundles) {
      for (String code : bundle.codes()) {
        Node neighbour = bundle.neighbour(code);
        if (hops.containsKey(neighbour)) {
          edges.add(bundle.side().edge(neighbour));
        }
      }
    }
    return edges.stream().sorted().distinct().toList();
  }

  /**
   * What the chain leaves out, by the thing whose neighbours they are.
   *
   * @param edges those of this walk
   */
  public Map<Node, List<Remainder>> remainders(Collection<Edge> edges) {
    Map<Side, Integer> others = shownByOthers(edges);
    Map<Node, List<Remainder>> remainders = new HashMap<>();
    for (Bundle bundle : bundles) {
      long shown = bundle.isComplete() ? shown(bundle) : others.getOrDefault(bundle.side(), 0);
      if (bundle.atLeast() || bundle.count() > shown) {
        remainders
            .computeIfAbsent(bundle.side().node(), none -> new ArrayList<>())
            .add(new Remainder(bundle, shown));
      }
    }
    remainders
        .values()
        .forEach(list -> list.sort(Comparator.comparing(one -> one.bundle().side())));
    return remainders;
  }

  private long shown(Bundle bundle) {
    long shown = 0;
    for (String code : bundle.codes()) {
      if (hops.containsKey(bundle.neighbour(code))) {
        shown++;
      }
    }
    return shown;
  }

  // a neighbour that a thing does not refer to may refer to the thing
  private Map<Side, Integer> shownByOthers(Collection<Edge> edges) {
    Map<Side, Integer> shown = new HashMap<>();
    bundles.stream()
        .filter(bundle -> !bundle.isComplete())
        .forEach(bundle -> shown.put(bundle.side(), 0));
    for (Edge edge : shown.isEmpty() ? List.<Edge>of() : edges) {
      shown.computeIfPresent(edge.onwards(), (side, count) -> count + 1);
      shown.computeIfPresent(edge.backwards(), (side, count) -> count + 1);
    }
    return shown;
  }

  /** True if the limit left things out. */
  public boolean isCut() {
    return cut;
  }
}
