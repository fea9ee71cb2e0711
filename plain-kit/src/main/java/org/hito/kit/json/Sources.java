package org.hito.kit.json;

import java.util.List;
import org.hito.kit.domain.Source;

/** Reads the sources of a statement. */
final class Sources {

  private Sources() {}

  static Source one(Fields fields) {
    return new Source(
        fields.required("document").text("document", Fields.SHORT_TEXT),
        fields.text("locator", Fields.SHORT_TEXT),
        fields.address("url"));
  }

  /** The members {@code source} and {@code sources} of an object. */
  static Source all(Fields fields) {
    Source first = fields.source("source");
    List<Source> all = fields.objects("sources", Sources::one);
    if (all.isEmpty()) {
      return first;
    }
    if (first != null && !first.equals(all.get(0))) {
      fields.violate("source", "not-first-source");
    }
    return Source.of(all);
  }
}
