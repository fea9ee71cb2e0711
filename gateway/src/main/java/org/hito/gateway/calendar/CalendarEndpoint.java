package org.hito.gateway.calendar;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;

/** {@code GET /api/v1/calendar.ics}: meetings, due dates and milestones, to subscribe to. */
@ApplicationScoped
public class CalendarEndpoint implements Endpoint {

  private final Views views;
  private final Calendars calendars;

  CalendarEndpoint(Views views, Calendars calendars) {
    this.views = views;
    this.calendars = calendars;
  }

  @Override
  public String path() {
    return "/api/v1/calendar.ics";
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, this::calendar);
  }

  private Future<View> calendar(Visitor visitor, Panel panel) {
    Query query =
        Query.of(
            visitor.exchange().queryParams(), CalendarQuery.PARAMETERS, Set.of(Query.LANGUAGE));
    return calendars.of(
        CalendarQuery.of(query),
        query.language(visitor.language()),
        Optional.empty(),
        visitor,
        panel);
  }
}
