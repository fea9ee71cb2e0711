package org.hito.kit.store;

import java.util.List;
import org.hito.kit.domain.LocalisedText;

/** The text in which a thing is searched for, besides its code. */
public final class SearchNames {

  private SearchNames() {}

  /** Both languages and all aliases, one per line so that no match spans two of them. */
  public static String of(LocalisedText name, List<String> aliases) {
    return String.join("\n", name.en(), name.es(), String.join("\n", aliases));
  }
}
