package org.hito.gateway.links;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.calendar.CalendarQuery;
import org.hito.gateway.calendar.Calendars;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.domain.LinkKind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Visitor;

/** {@code GET /api/v1/links/<secret>/calendar.ics}. */
@ApplicationScoped
public class LinkedCalendar implements Endpoint {

  private final LinkedDocuments documents;
  private final Calendars calendars;

  LinkedCalendar(LinkedDocuments documents, Calendars calendars) {
    this.documents = documents;
    this.calendars = calendars;
  }

  @Override
  public String path() {
    return LinkKind.CALENDAR.path(":secret");
  }

  @Override
  public void handle(RoutingContext exchange) {
    documents.show(exchange, LinkKind.CALENDAR, this::calendar);
  }

  private Future<View> calendar(Link link, Visitor visitor, Panel panel) {
    Query.of(visitor.exchange().queryParams(), Set.of());
    MultiMap filter = MultiMap.caseInsensitiveMultiMap().addAll(link.filter());
    return calendars.of(
        CalendarQuery.of(filter),
        LinkedDocuments.language(link),
        Optional.of(link.name()),
        visitor,
        panel);
  }
}
