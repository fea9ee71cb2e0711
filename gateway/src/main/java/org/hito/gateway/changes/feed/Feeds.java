package org.hito.gateway.changes.feed;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
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
        .compose(
            page ->
                FeedNames.read(panel, query.filter(), page.changes(), language)
                    .map(names -> file(query, language, title, exchange, page, names)));
  }

  private static View file(
      FeedQuery query,
      Language language,
      Optional<String> title,
      RoutingContext exchange,
      FeedReader.Page page,
      FeedNames names) {
    var head =
        new AtomFile.Head(
            identity(exchange, query.filter(), language),
            title.orElseGet(() -> title(query.filter(), names)),
            Addresses.self(exchange),
            page.places() == null ? null : Addresses.next(exchange, query.next(page.places())),
            Addresses.of(exchange, ""));
    return View.file(MEDIA_TYPE, AtomFile.write(head, page.changes(), names, language), language);
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

  private static String title(ChangeFilter filter, FeedNames names) {
    return Stream.of(
            Stream.of("Hito"),
            filter.agencies().stream().map(names::agency),
            selected(filter, names))
        .flatMap(part -> part)
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> selected(ChangeFilter filter, FeedNames names) {
    return filter.states().entrySet().stream()
        .flatMap(
            state -> state.getValue().stream().map(code -> names.selected(state.getKey(), code)));
  }
}
