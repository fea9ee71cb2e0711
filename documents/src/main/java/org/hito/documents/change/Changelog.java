package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.language.Language;

/** The changes of the contracts, release by release, in words. */
public final class Changelog {

  private static final Sentences SENTENCES = new Sentences();

  private Changelog() {}

  /**
   * Refuses breaking changes, and lists each.
   *
   * @param decided the places where a breaking change was decided, with a reason
   */
  public static void refuseBreaking(List<Change> changes, Set<String> decided) {
    String breaking =
        changes.stream()
            .filter(change -> change.kind().isBreaking() && !decided.contains(change.where()))
            .map(change -> "\n  " + SENTENCES.of(change, Language.EN))
            .collect(Collectors.joining());
    if (!breaking.isEmpty()) {
      throw new IllegalStateException(
          "Contracts only grow; this would break those who rely on the last release:" + breaking);
    }
  }

  /** The changes since the last release, then those of each release. */
  public static ArrayNode of(List<Change> changes, ArrayNode history) {
    ArrayNode releases = JsonNodeFactory.instance.arrayNode();
    releases.add(release("", "", changes));
    return releases.addAll(history);
  }

  /** The entry of one release. */
  public static ObjectNode release(String version, String date, List<Change> changes) {
    ObjectNode release = JsonNodeFactory.instance.objectNode();
    release.put("version", version).put("date", date);
    ArrayNode list = release.putArray("changes");
    changes.forEach(change -> list.add(entry(change)));
    return release;
  }

  private static JsonNode entry(Change change) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    entry.put("where", change.where());
    for (Language language : Language.values()) {
      entry.put(language.tag(), SENTENCES.of(change, language));
    }
    return entry;
  }
}
