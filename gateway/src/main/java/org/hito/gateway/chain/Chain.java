package org.hito.gateway.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Bundle;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Side;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** A walk and what services say of the things on it. */
final class Chain {

  private static final int COUNTED_OF_START = 100_000;
  private static final int COUNTED = 1_000;

  private final Node start;
  private final Walk walk;
  private final Map<Node, JsonNode> things = new HashMap<>();

  Chain(Node start, Walk walk) {
    this.start = start;
    this.walk = walk;
  }

  Walk walk() {
    return walk;
  }

  Node start() {
    return start;
  }

  /** The service that knows whether the start exists. */
  Upstream startsAt() {
    return owner(start);
  }

  boolean startExists() {
    return things.containsKey(start);
  }

  static Upstream owner(Node node) {
    return Kind.named(node.kind()).orElseThrow().owner();
  }

  /** How many neighbours of a thing are counted in one relation and direction. */
  int counted(Node node) {
    return node.equals(start) ? COUNTED_OF_START : COUNTED;
  }

  /** The question for the next round: the things whose neighbours are to be found. */
  Question question(int limit) {
    Map<String, List<String>> codes =
        walk.frontier().stream()
            .collect(
                Collectors.groupingBy(
                    Node::kind, Collectors.mapping(Node::code, Collectors.toList())));
    return new Question(codes, limit, counted(walk.frontier().iterator().next()));
  }

  /** What each service is asked; the members are theirs. */
  record Question(Map<String, List<String>> codes, int limit, int counted) {}

  /** What the owner of a thing says of it, or null. */
  JsonNode thing(Node node) {
    return things.get(node);
  }

  /** Learns the answers of one round. */
  void learn(Collection<JsonNode> answers) {
    List<Bundle> bundles = new ArrayList<>();
    for (JsonNode answer : answers) {
      for (JsonNode thing : answer.path("things")) {
        things.put(node(thing), thing);
      }
      for (JsonNode row : answer.path("neighbours")) {
        bundles.add(bundle(row));
      }
    }
    walk.learn(bundles);
  }

  private static Bundle bundle(JsonNode row) {
    var side =
        new Side(
            node(row),
            row.path("relation").textValue(),
            row.path("backwards").booleanValue(),
            row.path("to").textValue());
    List<String> codes = new ArrayList<>();
    row.path("codes").forEach(code -> codes.add(code.textValue()));
    return new Bundle(side, row.path("filter").textValue(), codes, row.path("count").longValue());
  }

  private static Node node(JsonNode json) {
    return new Node(json.path("kind").textValue(), json.path("code").textValue());
  }
}
