package org.hito.kit.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;

/** The text in which a thing is searched for, besides its code. */
public final class SearchNames {

  // lines hold the names, and tabs the names of one thing where its neighbours are sought
  private static final Pattern SEPARATORS = Pattern.compile("[\t\n\r]+");

  private SearchNames() {}

  /** Both languages and all aliases, one per line so that no match spans two of them. */
  public static String of(LocalisedText name, List<String> aliases) {
    return Stream.concat(Stream.of(name.en(), name.es()), aliases.stream())
        .map(SearchNames::line)
        .collect(Collectors.joining("\n"));
  }

  /** A name in one line, as it is searched for. */
  public static String line(String name) {
    return SEPARATORS.matcher(name).replaceAll(" ");
  }
}
