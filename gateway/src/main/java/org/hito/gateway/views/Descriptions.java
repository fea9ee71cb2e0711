package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.kit.domain.Texts;

/** What services briefly say of things, such as their names and statuses, by kind and code. */
public final class Descriptions {

  private static final String NEIGHBOURS = "/internal/v1/neighbours";
  private static final int NAMED = 20;

  private final Map<String, JsonNode> things = new HashMap<>();

  /** What is known of a thing; a missing node if nothing is. */
  public JsonNode of(String kind, String code) {
    return things.getOrDefault(key(kind, code), MissingNode.getInstance());
  }

  /**
   * Requests the missing descriptions, with one request to each service. Those that a service does
   * not return stay unknown.
   */
  public Future<Void> learn(Panel panel, Map<Kind, ? extends Iterable<String>> codes) {
    Map<Upstream, Map<String, Collection<String>>> questions = new TreeMap<>();
    codes.forEach(
        (kind, some) -> {
          Collection<String> unknown =
              StreamSupport.stream(some.spliterator(), false)
                  .filter(code -> !code.isEmpty())
                  .filter(code -> !things.containsKey(key(kind.wireName(), code)))
                  .flatMap(Texts::forms)
                  .collect(Collectors.toSet());
          if (!unknown.isEmpty()) {
            questions
                .computeIfAbsent(kind.owner(), owner -> new TreeMap<>())
                .put(kind.wireName(), unknown);
          }
        });
    if (questions.isEmpty()) {
      return Future.succeededFuture();
    }
    return panel
        .ask(
            NEIGHBOURS,
            questions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Question(one.getValue()))))
        .map(
            answers -> {
              answers.values().forEach(this::learn);
              return null;
            });
  }

  private void learn(JsonNode answer) {
    for (JsonNode thing : answer.path("things")) {
      String code = thing.path("code").textValue();
      things.put(key(thing.path("kind").textValue(), thing.path("named").asText(code)), thing);
    }
  }

  private static String key(String kind, String name) {
    return kind + "/" + Texts.composed(name);
  }

  /**
   * The codes of the things of a kind that are connected to a thing, according to their service.
   */
  public static Future<List<String>> neighbours(Panel panel, Kind kind, String code, Kind wanted) {
    var question = new Question(Map.of(kind.wireName(), List.of(code)), NAMED, NAMED + 1);
    return panel
        .ask(NEIGHBOURS, Map.of(wanted.owner(), question))
        .map(answers -> named(answers.get(wanted.owner()), wanted))
        .otherwise(List.of());
  }

  // a row is a code, the number of its neighbours, and the codes of the first of them
  private static List<String> named(JsonNode answer, Kind wanted) {
    List<String> named = new ArrayList<>();
    if (answer != null) {
      for (JsonNode relation : answer.path("neighbours")) {
        if (relation.path("to").asText().equals(wanted.wireName())) {
          relation.path("of").forEach(row -> row.path(2).forEach(one -> named.add(one.asText())));
        }
      }
    }
    return named.stream().distinct().toList();
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(Map<String, Collection<String>> codes, int limit, int counted) {

    // only the things count, not their neighbours
    private Question(Map<String, Collection<String>> codes) {
      this(codes, 1, 2);
    }
  }
}
