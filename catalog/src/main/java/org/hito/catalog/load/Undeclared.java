package org.hito.catalog.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.hito.catalog.platform.Pages;
import org.hito.catalog.platform.PlatformClient;

/**
 * What the platform has from a catalogue's documents although no file declares it, usually because
 * it was removed from a file. People decide whether to remove it from the platform.
 */
public final class Undeclared {

  /** An installation without the collection has none of its items. */
  private static final int UNHEARD_OF = 404;

  private Undeclared() {}

  /** Each item as its kind, its code and its source document. */
  public static List<String> in(PlatformClient platform, Catalogue catalogue) {
    Set<String> documents =
        catalogue.items().stream()
            .map(item -> item.source().path("document").asText())
            .filter(document -> !document.isEmpty())
            .collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.isCollection()) {
        found.addAll(of(kind, documents, platform, catalogue));
      }
    }
    return found;
  }

  private static List<String> of(
      Kind kind, Set<String> documents, PlatformClient platform, Catalogue catalogue) {
    Set<String> declared =
        catalogue.of(kind).stream().map(Item::identity).collect(Collectors.toSet());
    Pages held = Pages.of(platform, "/" + kind.section() + "?limit=200");
    if (!held.last().isFine() && held.last().status() != UNHEARD_OF) {
      return List.of(kind.section() + " could not be listed: " + held.last().problem());
    }
    return held.items().stream()
        .filter(thing -> documents.contains(thing.path("source").path("document").asText()))
        .filter(thing -> !declared.contains(thing.path("code").asText()))
        .map(thing -> described(kind, thing))
        .toList();
  }

  private static String described(Kind kind, JsonNode thing) {
    String document = thing.path("source").path("document").asText();
    return "%s %s, of %s".formatted(kind, thing.path("code").asText(), document);
  }
}
