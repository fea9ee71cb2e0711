package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateData;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source, as a page shows it.
 *
 * @param document the code of the document; empty if nobody has declared it
 * @param title of the document; the name that was given if nobody has declared it
 * @param locator where in it; empty if unknown
 */
@TemplateData
public record Source(String document, String title, String locator) {

  /** In plain text. */
  public String text() {
    return Stream.of(title, locator)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
