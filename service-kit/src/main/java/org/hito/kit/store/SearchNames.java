package org.hito.kit.store;

import java.util.List;
import org.hito.kit.domain.LocalisedText;

/** What a thing is found by beside its code. */
public final class SearchNames {

  private SearchNames() {}

  /** Both languages and every alias, a line each so that no search spans two of them. */
  public static String of(LocalisedText name, List<String> aliases) {
    return String.join("\n", name.en(), name.es(), String.join("\n", aliases));
  }
}
