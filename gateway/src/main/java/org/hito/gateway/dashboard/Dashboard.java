package org.hito.gateway.dashboard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.events.stream.EventsEndpoint;
import org.hito.kit.language.Language;

/** The addresses for officials: {@code /en/…} and {@code /es/…}. */
@ApplicationScoped
public class Dashboard {

  private final FormGuard guard;
  private final Forms forms;
  private final Redirects redirects;
  private final EventsEndpoint events;
  private final Actions actions;
  private final PageFiles files;
  private final PageData data;
  private final Pages pages;
  private final Visits visits;
  private final ErrorPage errors;

  Dashboard(
      FormGuard guard,
      Forms forms,
      Redirects redirects,
      EventsEndpoint events,
      Actions actions,
      PageFiles files,
      PageData data,
      Pages pages,
      Visits visits,
      ErrorPage errors) {
    this.guard = guard;
    this.forms = forms;
    this.redirects = redirects;
    this.events = events;
    this.actions = actions;
    this.files = files;
    this.data = data;
    this.pages = pages;
    this.visits = visits;
    this.errors = errors;
  }

  /** Guards everything that forms request, in the default order. */
  public void register(Router router) {
    for (Language language : Language.values()) {
      Words words = visits.words(language);
      router
          .post(PageEndpoint.root(language) + "*")
          .handler(exchange -> guard.check(exchange, words));
    }
  }

  /** Its endpoints, the more specific paths first. */
  public List<Endpoint> endpoints() {
    return Stream.concat(
            Stream.of(new PageEndpoint("/", Endpoint.READ_ONLY, Dashboard::chooseLanguage)),
            Stream.of(Language.values()).map(visits::words).flatMap(this::endpoints))
        .toList();
  }

  private Stream<Endpoint> endpoints(Words words) {
    Language language = words.language();
    return Stream.of(
            forms.endpoints(words),
            redirects.endpoints(words),
            Stream.of(PageEndpoint.of(language, "live", events::handle)),
            actions.endpoints(words),
            files.endpoints(words),
            Stream.of(data.endpoint(words)),
            pages.endpoints(words),
            Stream.of(PageEndpoint.of(language, "*", exchange -> missed(exchange, words))))
        .flatMap(endpoints -> endpoints);
  }

  private static void chooseLanguage(RoutingContext exchange) {
    List<String> wanted = exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
    exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    lead(exchange, Language.negotiate(wanted));
  }

  private static void lead(RoutingContext exchange, Language language) {
    exchange
        .response()
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, language.tag() + "/")
        .end();
  }

  // the overview without its slash, or no page
  private void missed(RoutingContext exchange, Words words) {
    if (exchange.request().path().length() < PageEndpoint.root(words.language()).length()) {
      lead(exchange, words.language());
    } else {
      errors.answer(exchange, words, Visit.notFound());
    }
  }
}
