package org.hito.gateway.chain.domain;

import java.util.Comparator;

/**
 * One thing's side of a relation.
 *
 * @param to the kind on the other side
 * @param backwards true if the relation leads to the thing
 */
public record Side(Node node, String relation, boolean backwards, String to)
    implements Comparable<Side> {

  private static final Comparator<Side> ORDER =
      Comparator.comparing(Side::node)
          .thenComparing(Side::relation)
          .thenComparing(Side::backwards)
          .thenComparing(Side::to);

  /** The relation to one thing on the other side. */
  Edge edge(Node neighbour) {
    return backwards ? new Edge(neighbour, relation, node) : new Edge(node, relation, neighbour);
  }

  @Override
  public int compareTo(Side other) {
    return ORDER.compare(this, other);
  }
}
