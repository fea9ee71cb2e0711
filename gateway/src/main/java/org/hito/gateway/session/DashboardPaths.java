package org.hito.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;
import org.hito.kit.language.Language;

/** The addresses at which a session's cookie is accepted: those of pages, never the API's. */
final class DashboardPaths {

  private DashboardPaths() {}

  static boolean include(RoutingContext exchange) {
    String path = exchange.normalizedPath();
    return Stream.of(Language.values()).anyMatch(one -> path.startsWith("/" + one.tag() + "/"));
  }
}
