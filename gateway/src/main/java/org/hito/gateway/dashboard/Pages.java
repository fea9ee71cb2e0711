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

/** Shows pages, each made from what services answer at this moment. */
@ApplicationScoped
class Pages {

  private final List<DashboardPage> pages;
  private final Visits visits;
  private final Views views;
  private final Renderings renderings;
  private final ErrorPage errors;

  Pages(
      @All List<DashboardPage> pages,
      Visits visits,
      Views views,
      Renderings renderings,
      ErrorPage errors) {
    this.pages = pages;
    this.visits = visits;
    this.views = views;
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
        (visitor, panel) -> view(visitor.caller(), page, visits.of(exchange, panel, words)),
        (failed, failure) -> errors.answer(failed, words, failure));
  }

  private Future<View> view(Caller caller, DashboardPage page, Visit visit) {
    return html(caller, page, visit)
        .map(
            html -> {
              PageHeaders.keepPrivate(visit);
              return View.page(html, visit.words().language());
            });
  }

  // the public sees the same at the same address
  private Future<String> html(Caller caller, DashboardPage page, Visit visit) {
    Supplier<Future<String>> render = () -> page.show(visit).map(TemplateInstance::render);
    boolean isPublic = caller.equals(Caller.ANONYMOUS) && visit.reader().session().isEmpty();
    return isPublic ? renderings.of(Addresses.self(visit.exchange()), render) : render.get();
  }
}
