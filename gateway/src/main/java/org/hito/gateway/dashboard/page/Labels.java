package org.hito.gateway.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
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
import org.hito.gateway.views.Panel;
import org.hito.kit.domain.Texts;

/** The names of things and how they are doing, by kind and code: one question to each service. */
@TemplateData
public final class Labels {

  private static final String NEIGHBOURS = "/internal/v1/neighbours";
  private static final int NAMED = 20;

  private final Words words;
  private final Map<String, JsonNode> things = new HashMap<>();

  private Labels(Words words) {
    this.words = words;
  }

  /** Knows no labels. */
  public static Labels none(Words words) {
    return new Labels(words);
  }

  public Words words() {
    return words;
  }

  /** The label of a thing; its code if unknown. */
  public String of(String kind, String code) {
    String label = thing(kind, code).label();
    return label.isEmpty() ? code : label;
  }

  /** The service's short description of a thing, such as its status; an empty thing if unknown. */
  public Thing thing(String kind, String code) {
    return new Thing(things.getOrDefault(key(kind, code), Words.NOTHING), words);
  }

  public String organisation(String code) {
    return of("organisation", code);
  }

  /** The source of a thing. */
  public List<Source> sources(Thing thing) {
    List<Thing> sources =
        thing.has("sources") ? thing.parts("sources") : List.of(thing.part("source"));
    return sources.stream().map(this::source).filter(one -> !one.text().isEmpty()).toList();
  }

  private Source source(Thing source) {
    String name = source.text("document");
    Thing document = thing("document", name);
    String title = document.title();
    return new Source(document.code(), title.isEmpty() ? name : title, source.text("locator"));
  }

  static Future<Labels> read(
      Panel panel, Words words, Map<Kind, ? extends Iterable<String>> codes) {
    var labels = new Labels(words);
    Map<Upstream, Map<String, Collection<String>>> questions = new TreeMap<>();
    codes.forEach(
        (kind, some) -> {
          Collection<String> distinct =
              StreamSupport.stream(some.spliterator(), false)
                  .filter(code -> !code.isEmpty())
                  .flatMap(Texts::forms)
                  .collect(Collectors.toSet());
          if (!distinct.isEmpty()) {
            questions
                .computeIfAbsent(kind.owner(), owner -> new TreeMap<>())
                .put(kind.wireName(), distinct);
          }
        });
    if (questions.isEmpty()) {
      return Future.succeededFuture(labels);
    }
    return panel
        .ask(
            NEIGHBOURS,
            questions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Question(one.getValue()))))
        .map(
            answers -> {
              answers.values().forEach(labels::learn);
              return labels;
            });
  }

  /**
   * The codes of the things of a kind that are connected to a thing, according to their service.
   */
  static Future<List<String>> neighbours(Panel panel, Kind kind, String code, Kind wanted) {
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

  private void learn(JsonNode answer) {
    for (JsonNode thing : answer.path("things")) {
      String code = thing.path("code").textValue();
      things.put(key(thing.path("kind").textValue(), thing.path("named").asText(code)), thing);
    }
  }

  private static String key(String kind, String name) {
    return kind + "/" + Texts.composed(name);
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(Map<String, Collection<String>> codes, int limit, int counted) {

    // only the things count, not their neighbours
    private Question(Map<String, Collection<String>> codes) {
      this(codes, 1, 2);
    }
  }
}
