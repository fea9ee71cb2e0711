package org.hito.gateway.chain.domain;

import java.util.Comparator;

/** A relation of one thing to another: a commitment is {@code made-at} a meeting. */
public record Edge(Node from, String relation, Node to) implements Comparable<Edge> {

  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from).thenComparing(Edge::relation).thenComparing(Edge::to);

  /** The relation as seen from the first thing. */
  Side onwards() {
    return new Side(from, relation, false, to.kind());
  }

  /** The relation as seen from the other thing. */
  Side backwards() {
    return new Side(to, relation, true, from.kind());
  }

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }
}
