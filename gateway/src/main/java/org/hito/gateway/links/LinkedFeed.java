package org.hito.gateway.links;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.changes.feed.FeedQuery;
import org.hito.gateway.changes.feed.Feeds;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.domain.LinkKind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Visitor;

/** {@code GET /api/v1/links/<secret>/changes.atom}. */
@ApplicationScoped
public class LinkedFeed implements Endpoint {

  private final LinkedDocuments documents;
  private final Feeds feeds;

  LinkedFeed(LinkedDocuments documents, Feeds feeds) {
    this.documents = documents;
    this.feeds = feeds;
  }

  @Override
  public String path() {
    return LinkKind.ATOM.path(":secret");
  }

  @Override
  public void handle(RoutingContext exchange) {
    documents.show(exchange, LinkKind.ATOM, this::feed);
  }

  private Future<View> feed(Link link, Visitor visitor, Panel panel) {
    Query page = Query.of(visitor.exchange().queryParams(), Set.of("limit", "cursor"));
    MultiMap filter = MultiMap.caseInsensitiveMultiMap().addAll(link.filter());
    return feeds.of(
        new FeedQuery(
            ChangeFilter.of(Query.of(filter, ChangeFilter.PARAMETERS)),
            page.limit(),
            page.text("cursor")),
        LinkedDocuments.language(link),
        Optional.of(link.name()),
        visitor,
        panel);
  }
}
