package org.hito.gateway.dashboard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.hito.gateway.dashboard.page.Visit;

/** The headers of all pages: what a browser may load for them, and who may cache them. */
final class PageHeaders {

  private static final String POLICY_HEADER = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String FRAMED_POLICY =
      POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

  private PageHeaders() {}

  static void secure(HttpServerResponse response) {
    secure(response, POLICY);
  }

  /** For a page that other sites may embed. */
  static void secureFramed(HttpServerResponse response) {
    secure(response, FRAMED_POLICY);
  }

  private static void secure(HttpServerResponse response, String policy) {
    response
        .putHeader(POLICY_HEADER, policy)
        .putHeader("Referrer-Policy", "same-origin")
        .headers()
        .add(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }

  static boolean areIn(HttpServerResponse response) {
    return response.headers().contains(POLICY_HEADER);
  }

  /** A page for one person is cached nowhere. */
  static void keepPrivate(Visit visit) {
    if (visit.reader().session().isPresent()) {
      visit.exchange().response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
