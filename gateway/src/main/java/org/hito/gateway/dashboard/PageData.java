package org.hito.gateway.dashboard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.routing.ApiRoute;

/**
 * {@code GET data/…}: what the API returns at {@code /api/v1/…}, in the language of the pages and
 * for the person signed in to them. The API itself accepts no cookie, so links from a page to the
 * API would fail on installations where reading needs a sign-in.
 */
@ApplicationScoped
class PageData {

  private static final String PATH = "data/";

  private final ApiRoute api;
  private final Readers readers;

  PageData(ApiRoute api, Readers readers) {
    this.api = api;
    this.readers = readers;
  }

  Endpoint endpoint(Words words) {
    return PageEndpoint.of(words.language(), PATH + "*", exchange -> read(exchange, words));
  }

  private void read(RoutingContext exchange, Words words) {
    String root = PageEndpoint.root(words.language()) + PATH;
    exchange.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, words.language().tag());
    exchange.addHeadersEndHandler(head -> keepPrivate(exchange));
    api.pass(exchange, "/api/v1/" + exchange.normalizedPath().substring(root.length()));
  }

  private void keepPrivate(RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    response.headers().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
    if (readers.of(exchange).session().isPresent()) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
