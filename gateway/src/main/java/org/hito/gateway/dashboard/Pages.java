package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;

/** Shows pages, each made from what the services answer at that moment. */
@ApplicationScoped
class Pages {

  private final List<DashboardPage> pages;
  private final Visits visits;
  private final Views views;
  private final Readers readers;
  private final Renderings renderings;
  private final ErrorPage errors;

  Pages(
      @All List<DashboardPage> pages,
      Visits visits,
      Views views,
      Readers readers,
      Renderings renderings,
      ErrorPage errors) {
    this.pages = pages;
    this.visits = visits;
    this.views = views;
    this.readers = readers;
    this.renderings = renderings;
    this.errors = errors;
  }

  Stream<Endpoint> endpoints(Words words) {
    return pages.stream()
        .map(
            page ->
                PageEndpoint.of(
                    words.language(), page.path(), exchange -> show(exchange, words, page)));
  }

  private void show(RoutingContext exchange, Words words, DashboardPage page) {
    if (page.isFramed()) {
      PageHeaders.secureFramed(exchange.response());
    } else {
      PageHeaders.secure(exchange.response());
    }
    views.show(
        exchange,
        words.language(),
        (visitor, panel) -> view(page, visits.of(exchange, panel, words)),
        this::share,
        (failed, failure) -> errors.answer(failed, words, failure));
  }

  private static Future<View> view(DashboardPage page, Visit visit) {
    return page.show(visit)
        .map(TemplateInstance::render)
        .map(
            html -> {
              PageHeaders.keepPrivate(visit);
              return View.page(html, visit.words().language());
            });
  }

  // the public sees the same at the same address
  private Future<View> share(Visitor visitor, Supplier<Future<View>> make) {
    RoutingContext exchange = visitor.exchange();
    boolean isPublic =
        visitor.caller().equals(Caller.ANONYMOUS) && readers.of(exchange).session().isEmpty();
    return isPublic
        ? renderings.of(Addresses.self(exchange), visitor.incoming().lost(), make)
        : make.get();
  }
}
