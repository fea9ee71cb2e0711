package org.hito.gateway.documents.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.hito.kit.negotiation.Accepted;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * The requested language and form of a page.
 *
 * @param language of {@code ?lang=}, otherwise the one that the browser prefers
 * @param isHtml true for a browser, false for a program
 */
record PageRequest(Language language, boolean isHtml) {

  private static final String LANGUAGE = "lang";
  private static final String HTML = "text/html";
  private static final List<String> FORMATS = List.of("application/json", HTML);

  static PageRequest of(RoutingContext exchange) {
    return new PageRequest(language(exchange), prefersHtml(exchange));
  }

  private static Language language(RoutingContext exchange) {
    List<String> asked = exchange.queryParams().getAll(LANGUAGE);
    if (asked.isEmpty()) {
      return Language.negotiate(exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }
    return Stream.of(Language.values())
        .filter(language -> asked.equals(List.of(language.tag())))
        .findFirst()
        .orElseThrow(() -> unknown(String.join(", ", asked)));
  }

  private static ProblemException unknown(String asked) {
    List<String> known = Stream.of(Language.values()).map(Language::tag).toList();
    return new ProblemException(Problem.invalidQuery(LANGUAGE, asked, known));
  }

  // a browser names HTML; a program that takes anything gets JSON
  private static boolean prefersHtml(RoutingContext exchange) {
    return Accepted.best(exchange.request().headers().getAll(HttpHeaders.ACCEPT), FORMATS)
        .equals(HTML);
  }
}
