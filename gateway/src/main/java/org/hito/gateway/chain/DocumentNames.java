package org.hito.gateway.chain;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Panel;
import org.hito.kit.domain.Texts;

/**
 * Resolves the names of documents. Things cite documents by code or by alias, which only the
 * documents' own service knows. Either may have been stored before accents were composed.
 */
final class DocumentNames {

  private static final Kind DOCUMENT = Kind.DOCUMENT;
  private static final int MOST = 1_000; // names resolved in one round; the rest stay unresolved

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, List<String>> aliases = new HashMap<>();

  /** Whether things of a kind have aliases by which others name them. */
  static boolean isOf(String kind) {
    return DOCUMENT.wireName().equals(kind);
  }

  /** Resolves names, with one question if some of them are new. */
  Future<Void> learn(Panel panel, Collection<String> names) {
    Set<String> unknown =
        names.stream()
            .filter(name -> !codes.containsKey(Texts.composed(name)))
            .sorted()
            .limit(MOST)
            .flatMap(Texts::forms)
            .collect(Collectors.toCollection(TreeSet::new));
    if (unknown.isEmpty() || panel.isMissing(DOCUMENT.owner())) {
      return Future.succeededFuture();
    }
    unknown.forEach(name -> codes.put(Texts.composed(name), ""));
    var question = new Chain.Question(Map.of(DOCUMENT.wireName(), unknown), Map.of(), 1, 2);
    return panel
        .ask(Chains.NEIGHBOURS, Map.of(DOCUMENT.owner(), question), Answer.class)
        .map(
            answers -> {
              answers.values().forEach(this::learn);
              return null;
            });
  }

  private void learn(Answer answer) {
    for (Answer.Thing document : answer.things()) {
      String named = Objects.requireNonNullElse(document.named(), document.code());
      codes.put(Texts.composed(named), document.code());
      aliases.put(
          document.code(),
          Objects.requireNonNullElse(document.aliases(), List.<String>of()).stream()
              .flatMap(Texts::forms)
              .toList());
    }
  }

  /** The codes of the documents with these names; undeclared ones are left out. */
  List<String> codes(List<String> names) {
    return names.stream()
        .map(name -> codes.getOrDefault(Texts.composed(name), ""))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** The aliases of documents, by their codes. */
  Map<String, List<String>> aliases() {
    return aliases;
  }
}
