package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a list as a table.
 *
 * @param csv its rows below the names of the columns
 * @param next the address of the next page; empty on the last one
 */
public record TablePage(Buffer csv, Optional<String> next) {

  private static final Pattern NEXT = Pattern.compile("<(?<address>[^>]+)>; rel=\"next\"");

  /**
   * The page in an answer.
   *
   * @param link the header {@code Link}, or null
   */
  static TablePage of(Buffer csv, String link) {
    return new TablePage(
        csv,
        Optional.ofNullable(link)
            .map(NEXT::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group("address")));
  }
}
