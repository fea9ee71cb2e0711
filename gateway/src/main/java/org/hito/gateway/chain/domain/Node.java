package org.hito.gateway.chain.domain;

import java.util.Comparator;

/** A thing in a chain. */
public record Node(String kind, String code) implements Comparable<Node> {

  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparing(Node::code);

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }
}
