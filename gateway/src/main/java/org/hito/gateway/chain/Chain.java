package org.hito.gateway.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hito.gateway.chain.domain.Bundle;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Side;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** A walk and what services say of the things on it. */
final class Chain {

  /** The members of a thing that say what it is, and not how it is doing. */
  static final Set<String> OWN_MEMBERS =
      Set.of("kind", "code", "name", "leads", "named", "aliases");

  private static final int COUNTED_OF_START = 100_000;
  private static final int COUNTED = 1_000;

  /** Neighbours that one question has named in one relation, and those that it has counted. */
  private static final int NAMED_IN_ALL = 50_000;

  private static final int COUNTED_IN_ALL = 1_000_000;

  private final Node start;
  private final ChainQuery query;
  private final Walk walk;
  private final Map<Node, JsonNode> things = new HashMap<>();
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
   * The question for the next round: the things whose neighbours are to be found. The more they
   * are, the fewer neighbours of each are named and counted.
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

  /** What each service is asked; the members are theirs. */
  record Question(
      Map<String, ? extends Collection<String>> codes,
      Map<String, List<String>> aliases,
      int limit,
      int counted) {}

  DocumentNames documents() {
    return documents;
  }

  /** The names of documents that things in answers say they were read in. */
  static Set<String> documentsIn(Collection<JsonNode> answers) {
    Set<String> names = new TreeSet<>();
    for (JsonNode answer : answers) {
      for (JsonNode thing : answer.path("things")) {
        Iterator<JsonNode> leads = thing.path("leads").iterator();
        for (JsonNode relation : answer.path("leading").path(thing.path("kind").asText())) {
          List<String> codes = texts(leads.next());
          if (DocumentNames.isOf(relation.path("to").asText())) {
            names.addAll(codes);
          }
        }
      }
    }
    return names;
  }

  /** What the owner of a thing says of it, or null. */
  JsonNode thing(Node node) {
    return things.get(node);
  }

  /** Learns the answers to one question. */
  void learn(Question asked, Collection<JsonNode> answers) {
    List<Bundle> bundles = new ArrayList<>();
    for (JsonNode answer : answers) {
      for (JsonNode thing : answer.path("things")) {
        Node node = node(thing);
        things.put(node, thing);
        Iterator<JsonNode> codes = thing.path("leads").iterator();
        for (JsonNode relation : answer.path("leading").path(node.kind())) {
          leads(node, relation, codes.next(), asked).ifPresent(bundles::add);
        }
      }
      for (JsonNode relation : answer.path("neighbours")) {
        for (JsonNode row : relation.path("of")) {
          bundles.add(found(relation, row, asked));
        }
      }
    }
    walk.learn(bundles);
  }

  // what its own row leads to
  private Optional<Bundle> leads(Node node, JsonNode relation, JsonNode codes, Question asked) {
    List<String> all =
        texts(codes).stream()
            .map(
                code ->
                    DocumentNames.isOf(relation.path("to").asText()) ? documents.code(code) : code)
            .filter(code -> !code.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var side =
        new Side(
            node, relation.path("relation").textValue(), false, relation.path("to").textValue());
    return Optional.of(
        new Bundle(
            side, null, all.subList(0, Math.min(asked.limit(), all.size())), all.size(), false));
  }

  // a row is a code, the number of its neighbours, and the codes of the first of them
  private static Bundle found(JsonNode relation, JsonNode row, Question asked) {
    var side =
        new Side(
            new Node(relation.path("kind").textValue(), row.path(0).textValue()),
            relation.path("relation").textValue(),
            relation.path("backwards").booleanValue(),
            relation.path("to").textValue());
    long count = row.path(1).longValue();
    return new Bundle(
        side,
        relation.path("filter").textValue(),
        texts(row.path(2)),
        count,
        count >= asked.counted());
  }

  private static List<String> texts(JsonNode codes) {
    List<String> texts = new ArrayList<>(codes.size());
    codes.forEach(code -> texts.add(code.textValue()));
    return texts;
  }

  private static Node node(JsonNode json) {
    return new Node(json.path("kind").textValue(), json.path("code").textValue());
  }
}
