package org.hito.kit.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;

/** The text that is searched, in addition to the code. */
public final class SearchNames {

  // names are separated by lines, and by tabs where neighbours are looked up
  private static final Pattern SEPARATORS = Pattern.compile("[\t\n\r]+");

  private SearchNames() {}

  /** Both languages and all aliases, one per line so that no match spans two of them. */
  public static String of(LocalisedText name, List<String> aliases) {
    return Stream.concat(Stream.of(name.en(), name.es()), aliases.stream())
        .map(SearchNames::line)
        .collect(Collectors.joining("\n"));
  }

  /** A name in one line, as it is searched. */
  public static String line(String name) {
    return SEPARATORS.matcher(name).replaceAll(" ");
  }
}
