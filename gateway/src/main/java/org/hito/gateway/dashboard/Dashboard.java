package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardAction;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.events.stream.EventsEndpoint;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.session.PostedForm;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;
import org.hito.kit.language.Language;

/**
 * The pages for officials: {@code /en/…} and {@code /es/…}. Each is made from what services answer
 * at this moment; what one does not answer is named on the page.
 */
@ApplicationScoped
public class Dashboard {

  static final String POLICY_HEADER = "Content-Security-Policy";
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String FRAMED_POLICY =
      POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

  private final List<DashboardPage> pages;
  private final List<DashboardAction> actions;
  private final Redirects redirects;
  private final EventsEndpoint events;
  private final FormGuard guard;
  private final Forms forms;
  private final Readers readers;
  private final List<DashboardFile> files;
  private final Visits visits;
  private final Views views;
  private final Renderings renderings;
  private final ErrorPage errors;
  private final Failures failures;

  Dashboard(
      @All List<DashboardPage> pages,
      @All List<DashboardAction> actions,
      Redirects redirects,
      EventsEndpoint events,
      FormGuard guard,
      Forms forms,
      Readers readers,
      @All List<DashboardFile> files,
      Visits visits,
      Views views,
      Renderings renderings,
      ErrorPage errors,
      Failures failures) {
    this.pages = pages;
    this.actions = actions;
    this.redirects = redirects;
    this.events = events;
    this.guard = guard;
    this.forms = forms;
    this.readers = readers;
    this.files = files;
    this.visits = visits;
    this.views = views;
    this.renderings = renderings;
    this.errors = errors;
    this.failures = failures;
  }

  /** Guards everything that forms ask for, in the default order. */
  public void register(Router router) {
    for (Language language : Language.values()) {
      router
          .post("/" + language.tag() + "/*")
          .handler(exchange -> guard.check(exchange, words(language)));
    }
  }

  /** Its endpoints, the more particular ones first. */
  public List<Endpoint> endpoints() {
    return Stream.concat(
            Stream.of(PageEndpoint.of("/", Dashboard::chooseLanguage)),
            Stream.of(Language.values()).flatMap(this::endpoints))
        .toList();
  }

  private Stream<Endpoint> endpoints(Language language) {
    String root = "/" + language.tag() + "/";
    return Stream.of(
            forms.endpoints(language),
            redirects.endpoints(words(language)),
            Stream.of(PageEndpoint.of(root + "live", events::handle)),
            actions.stream()
                .map(
                    action ->
                        PageEndpoint.post(
                            root + action.path(), exchange -> act(exchange, language, action))),
            files.stream()
                .map(
                    file ->
                        PageEndpoint.of(
                            root + file.path(), exchange -> send(exchange, language, file))),
            pages.stream()
                .map(
                    page ->
                        PageEndpoint.of(
                            root + page.path(), exchange -> show(exchange, language, page))),
            Stream.of(PageEndpoint.of(root + "*", exchange -> missed(exchange, language, root))))
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
  private void missed(RoutingContext exchange, Language language, String root) {
    if (exchange.request().path().length() < root.length()) {
      lead(exchange, language);
    } else {
      errors.answer(exchange, words(language), Visit.notFound());
    }
  }

  private void act(RoutingContext exchange, Language language, DashboardAction action) {
    Words words = words(language);
    try {
      action.answer(exchange, words, PostedForm.of(exchange).orElseThrow());
    } catch (RuntimeException refused) {
      errors.answer(exchange, words, refused);
    }
  }

  private void show(RoutingContext exchange, Language language, DashboardPage page) {
    Words words = words(language);
    secure(exchange.response(), page.isFramed() ? FRAMED_POLICY : POLICY);
    views.show(
        exchange,
        language,
        (visitor, panel) ->
            page(visitor, panel, words, page).map(html -> view(exchange, html, language)),
        (failed, failure) -> errors.answer(failed, words, failure));
  }

  /** What only one person sees is kept nowhere. */
  private View view(RoutingContext exchange, String html, Language language) {
    keepPrivate(exchange);
    return View.page(html, language);
  }

  private void keepPrivate(RoutingContext exchange) {
    if (readers.of(exchange).session().isPresent()) {
      exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }

  private void send(RoutingContext exchange, Language language, DashboardFile file) {
    Words words = words(language);
    exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    views.show(
        exchange,
        language,
        (visitor, panel) -> {
          keepPrivate(exchange);
          return file.make(visits.of(exchange, panel, words));
        },
        failures::answer);
  }

  // the public sees the same at the same address
  private Future<String> page(Visitor visitor, Panel panel, Words words, DashboardPage page) {
    Visit visit = visits.of(visitor.exchange(), panel, words);
    Supplier<Future<String>> render = () -> page.show(visit).map(TemplateInstance::render);
    boolean isPublic =
        visitor.caller().equals(Caller.ANONYMOUS) && visit.reader().session().isEmpty();
    return isPublic ? renderings.of(Addresses.self(visitor.exchange()), render) : render.get();
  }

  private Words words(Language language) {
    return visits.words(language);
  }

  /** Adds the headers of all pages. */
  static void secure(HttpServerResponse response, String policy) {
    response
        .putHeader(POLICY_HEADER, policy)
        .putHeader("Referrer-Policy", "same-origin")
        .headers()
        .add(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }
}
