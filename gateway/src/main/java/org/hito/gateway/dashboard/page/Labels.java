package org.hito.gateway.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Names;
import org.hito.gateway.views.Panel;
import org.hito.kit.language.Language;

/** What things are called, by kind and code: one question to each service. */
@TemplateData
public final class Labels {

  private static final String NEIGHBOURS = "/internal/v1/neighbours";

  private final Map<String, String> labels = new HashMap<>();

  private Labels() {}

  /** The label of a thing; its code if nobody knows it. */
  public String of(String kind, String code) {
    return labels.getOrDefault(kind + "/" + code, code);
  }

  public String organisation(String code) {
    return of("organisation", code);
  }

  static Future<Labels> read(
      Panel panel, Language language, Map<Kind, ? extends Iterable<String>> codes) {
    var labels = new Labels();
    Map<Upstream, Map<String, Collection<String>>> questions = new TreeMap<>();
    codes.forEach(
        (kind, some) -> {
          Collection<String> distinct =
              StreamSupport.stream(some.spliterator(), false)
                  .filter(code -> !code.isEmpty())
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
              answers.values().forEach(answer -> labels.learn(answer, language));
              return labels;
            });
  }

  private void learn(JsonNode answer, Language language) {
    for (JsonNode thing : answer.path("things")) {
      labels.put(
          thing.path("kind").textValue() + "/" + thing.path("code").textValue(),
          Names.in(language, thing.path("name")));
    }
  }

  /**
   * What each service is asked; the members are theirs. Only the things count, not their
   * neighbours.
   */
  private record Question(Map<String, Collection<String>> codes, int limit, int counted) {

    private Question(Map<String, Collection<String>> codes) {
      this(codes, 1, 2);
    }
  }
}
