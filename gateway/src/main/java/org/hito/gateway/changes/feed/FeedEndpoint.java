package org.hito.gateway.changes.feed;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;

/** {@code GET /api/v1/changes.atom}: changes, the newest first, for feed readers. */
@ApplicationScoped
public class FeedEndpoint implements Endpoint {

  private final Views views;
  private final Feeds feeds;

  FeedEndpoint(Views views, Feeds feeds) {
    this.views = views;
    this.feeds = feeds;
  }

  @Override
  public String path() {
    return Feeds.PATH;
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, this::feed);
  }

  private Future<View> feed(Visitor visitor, Panel panel) {
    Query query =
        Query.of(
            visitor.exchange().queryParams(),
            ChangeFilter.PARAMETERS,
            Set.of(Query.LANGUAGE, "limit", "cursor"));
    return feeds.of(
        new FeedQuery(ChangeFilter.of(query), query.limit(), query.text("cursor")),
        query.language(visitor.language()),
        Optional.empty(),
        visitor,
        panel);
  }
}
