package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.views.Views;

/** Sends the files that pages offer: tables, documents and pictures. */
@ApplicationScoped
class PageFiles {

  private final List<DashboardFile> files;
  private final Visits visits;
  private final Views views;
  private final Failures failures;

  PageFiles(@All List<DashboardFile> files, Visits visits, Views views, Failures failures) {
    this.files = files;
    this.visits = visits;
    this.views = views;
    this.failures = failures;
  }

  Stream<Endpoint> endpoints(Words words) {
    return files.stream()
        .map(
            file ->
                PageEndpoint.of(
                    words.language(), file.path(), exchange -> send(exchange, words, file)));
  }

  private void send(RoutingContext exchange, Words words, DashboardFile file) {
    exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    views.show(
        exchange,
        words.language(),
        (visitor, panel) -> {
          Visit visit = visits.of(exchange, panel, words);
          PageHeaders.keepPrivate(visit);
          return file.make(visit);
        },
        failures::answer);
  }
}
