package org.hito.gateway.dashboard;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.views.Panel;
import org.hito.kit.language.Language;

/** Makes visits of exchanges. */
@ApplicationScoped
class Visits {

  private final Readers readers;
  private final ZoneId zone;

  Visits(Readers readers, @ConfigProperty(name = "hito.zone", defaultValue = "UTC") ZoneId zone) {
    this.readers = readers;
    this.zone = zone;
  }

  Words words(Language language) {
    return new Words(language, zone);
  }

  Visit of(RoutingContext exchange, Panel panel, Words words) {
    String query = exchange.request().query();
    String path = path(exchange, words);
    return new Visit(
        exchange,
        panel,
        words,
        query == null ? path : path + "?" + query,
        LocalDate.now(zone),
        readers.of(exchange));
  }

  /** The frame of a page that is shown without the help of services. */
  Frame frame(RoutingContext exchange, Words words, String section, String title) {
    return new Frame(
        words, path(exchange, words), section, title, null, List.of(), readers.of(exchange));
  }

  // empty for the overview, also without its slash
  private static String path(RoutingContext exchange, Words words) {
    String path = exchange.request().path();
    int start = words.language().tag().length() + 2;
    return path.length() < start ? "" : path.substring(start);
  }
}
