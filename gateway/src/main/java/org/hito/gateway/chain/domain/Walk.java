package org.hito.gateway.chain.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A walk over the relations around a thing, breadth first and in both directions. Each round asks
 * for the neighbours of all things found in the round before; what they answer is learnt, and leads
 * to the next round. The last round finds nothing new: it counts what the chain leaves out, and
 * finds the relations among what it shows.
 *
 * <p>An organisation ends the walk unless it begins there: it has a part in so much that everything
 * would be near everything else.
 */
public final class Walk {

  private static final String ENDS_A_WALK = "organisation";

  private final Node start;
  private final int depth;
  private final int most;
  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private final Map<Side, Bundle> bundles = new TreeMap<>();
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

  /** The things whose neighbours are to be asked for; none when the walk is over. */
  public Set<Node> frontier() {
    return frontier;
  }

  /** Learns the answers of one round, and begins the next. */
  public void learn(Collection<Bundle> answers) {
    Set<Node> found = new TreeSet<>();
    for (Bundle bundle : answers) {
      bundles.put(bundle.side(), bundle);
      if (round < depth && leadsOn(bundle.side().node())) {
        bundle.neighbours().filter(node -> !hops.containsKey(node)).forEach(found::add);
      }
    }
    found.removeIf(node -> !admit(node));
    frontier = found;
    round++;
  }

  private boolean leadsOn(Node node) {
    return node.equals(start) || !node.kind().equals(ENDS_A_WALK);
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

  /** The relations between the things found. */
  public Set<Edge> edges() {
    Set<Edge> edges = new TreeSet<>();
    for (Bundle bundle : bundles.values()) {
      bundle.neighbours().filter(hops::containsKey).map(bundle.side()::edge).forEach(edges::add);
    }
    return edges;
  }

  /** What the chain leaves out, by the thing whose neighbours they are. */
  public Map<Node, List<Remainder>> remainders() {
    Map<Side, Long> shown =
        edges().stream()
            .flatMap(edge -> Stream.of(edge.onwards(), edge.backwards()))
            .collect(Collectors.groupingBy(side -> side, Collectors.counting()));
    return bundles.values().stream()
        .map(bundle -> new Remainder(bundle, shown.getOrDefault(bundle.side(), 0L)))
        .filter(remainder -> remainder.bundle().count() > remainder.shown())
        .collect(
            Collectors.groupingBy(
                remainder -> remainder.bundle().side().node(), TreeMap::new, Collectors.toList()));
  }

  /** True if things were left out because there were too many in all. */
  public boolean isCut() {
    return cut;
  }
}
