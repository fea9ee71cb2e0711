package org.hito.kit.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The source of a statement.
 *
 * @param document the document's name, which may be the code or an alias of one that is declared
 * @param locator a phrase to find the passage, or null
 * @param url the document's address, or null
 * @param further further sources of the same statement; null unless they were given as a list
 */
public record Source(String document, String locator, String url, List<Source> further) {

  public Source {
    further = further == null ? null : List.copyOf(further);
  }

  /** The only source. */
  public Source(String document, String locator, String url) {
    this(document, locator, url, null);
  }

  /** The first source of a list, with the others as further ones; null for an empty list. */
  public static Source of(List<Source> all) {
    if (all.isEmpty()) {
      return null;
    }
    Source first = all.get(0);
    return new Source(first.document, first.locator, first.url, all.subList(1, all.size()));
  }

  /** The source without further ones; null for null. */
  public static Source first(Source source) {
    return source == null || source.further == null
        ? source
        : new Source(source.document, source.locator, source.url);
  }

  /** The list it was given as; null if it was not. */
  public static List<Source> all(Source source) {
    return source == null || source.further == null
        ? null
        : Stream.concat(Stream.of(first(source)), source.further.stream()).toList();
  }
}
