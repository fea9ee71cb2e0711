package org.hito.gateway.changes.feed;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Visitor;
import org.hito.kit.language.Language;

/** Makes Atom feeds of what the services have recorded. */
@ApplicationScoped
public class Feeds {

  static final String PATH = "/api/v1/changes.atom";

  private static final String MEDIA_TYPE = "application/atom+xml";

  /**
   * A page of the feed of a query.
   *
   * @param title of the feed; by default a description of its contents
   */
  public Future<View> of(
      FeedQuery query, Language language, Optional<String> title, Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    return new FeedReader(panel, query)
        .read()
        .map(
            page -> {
              var head =
                  new AtomFile.Head(
                      identity(exchange, query.filter(), language),
                      title.orElseGet(() -> title(query.filter())),
                      Addresses.self(exchange),
                      page.places() == null
                          ? null
                          : Addresses.next(exchange, query.next(page.places())),
                      Addresses.of(exchange, ""));
              return View.file(
                  MEDIA_TYPE, AtomFile.write(head, page.changes(), language), language);
            });
  }

  /** The id of the feed: the same for every page and every address of the same query. */
  private static String identity(RoutingContext exchange, ChangeFilter filter, Language language) {
    var identity = new QueryStringEncoder(Addresses.of(exchange, PATH));
    identity.addParam("kind", String.join(",", filter.kindNames()));
    if (!filter.agencies().isEmpty()) {
      identity.addParam("agency", String.join(",", filter.agencies()));
    }
    filter.states().forEach((name, codes) -> identity.addParam(name, String.join(",", codes)));
    identity.addParam("lang", language.tag());
    return identity.toString();
  }

  private static String title(ChangeFilter filter) {
    return Stream.of(Stream.of("Hito"), filter.agencies().stream(), codes(filter))
        .flatMap(part -> part)
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> codes(ChangeFilter filter) {
    return filter.states().values().stream().flatMap(List::stream);
  }
}
