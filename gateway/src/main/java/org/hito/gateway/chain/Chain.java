package org.hito.gateway.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Bundle;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Side;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** A walk and what the services answer about the things on it. */
final class Chain {

  private static final int COUNTED_OF_START = 100_000;
  private static final int COUNTED = 1_000;

  /** The most neighbours that one question names in one relation, and the most that it counts. */
  private static final int NAMED_IN_ALL = 50_000;

  private static final int COUNTED_IN_ALL = 1_000_000;

  private final Node start;
  private final ChainQuery query;
  private final Walk walk;
  private final Map<Node, Answer.Description> things = new HashMap<>();
  private final DocumentNames documents = new DocumentNames();

  Chain(Node start, ChainQuery query) {
    this.start = start;
    this.query = query;
    this.walk = new Walk(start, query.depth(), query.nodes());
  }

  ChainQuery query() {
    return query;
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

  /**
   * The question for the next round: the things whose neighbours are wanted. The more things, the
   * fewer neighbours of each are named and counted.
   */
  Question question() {
    Map<String, List<String>> codes =
        walk.frontier().stream()
            .collect(
                Collectors.groupingBy(
                    Node::kind, Collectors.mapping(Node::code, Collectors.toList())));
    int size = walk.frontier().size();
    int limit = Math.min(query.perRelation(), NAMED_IN_ALL / size);
    int counted =
        walk.frontier().contains(start)
            ? COUNTED_OF_START
            : Math.max(Math.min(COUNTED, COUNTED_IN_ALL / size), limit + 1);
    return new Question(codes, documents.aliases(), limit, counted);
  }

  /** The body sent to each service, in the service's own format. */
  record Question(
      Map<String, ? extends Collection<String>> codes,
      Map<String, List<String>> aliases,
      int limit,
      int counted) {}

  DocumentNames documents() {
    return documents;
  }

  /** The names of the documents that things in the answers cite as their source. */
  static Set<String> documentsIn(Collection<Answer> answers) {
    Set<String> names = new TreeSet<>();
    for (Answer answer : answers) {
      for (Answer.Thing thing : answer.things()) {
        Iterator<List<String>> leads = thing.leads().iterator();
        for (Answer.Leading relation : answer.leading().getOrDefault(thing.kind(), List.of())) {
          List<String> codes = leads.next();
          if (DocumentNames.isOf(relation.to())) {
            names.addAll(codes);
          }
        }
      }
    }
    return names;
  }

  /** What the service that owns a thing answers about it, or null. */
  Answer.Description thing(Node node) {
    return things.get(node);
  }

  /** Takes in the answers to one question. */
  void learn(Question asked, Collection<Answer> answers) {
    List<Bundle> bundles = new ArrayList<>();
    for (Answer answer : answers) {
      for (Answer.Thing thing : answer.things()) {
        Node node = thing.node();
        things.put(node, thing.description());
        Iterator<List<String>> codes = thing.leads().iterator();
        for (Answer.Leading relation : answer.leading().getOrDefault(thing.kind(), List.of())) {
          List<String> names = codes.next();
          if (!names.isEmpty()) {
            bundles.add(leads(node, relation, names, asked));
          }
        }
      }
      for (Answer.Relation relation : answer.neighbours()) {
        for (Answer.Row row : relation.of()) {
          bundles.add(found(relation, row, asked));
        }
      }
    }
    walk.learn(bundles);
  }

  // what its own row refers to
  private Bundle leads(Node node, Answer.Leading relation, List<String> names, Question asked) {
    List<String> codes = DocumentNames.isOf(relation.to()) ? documents.codes(names) : names;
    List<String> all = codes.size() < 2 ? codes : codes.stream().sorted().distinct().toList();
    List<String> first = all.subList(0, Math.min(asked.limit(), all.size()));
    var side = new Side(node, relation.relation(), false, relation.to());
    return new Bundle(side, null, first, all.size(), false);
  }

  private static Bundle found(Answer.Relation relation, Answer.Row row, Question asked) {
    var side =
        new Side(
            new Node(relation.kind(), row.code()),
            relation.relation(),
            relation.backwards(),
            relation.to());
    return new Bundle(
        side, relation.filter(), row.codes(), row.count(), row.count() >= asked.counted());
  }
}
