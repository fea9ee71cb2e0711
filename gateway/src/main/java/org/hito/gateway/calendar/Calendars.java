package org.hito.gateway.calendar;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.views.Descriptions;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Visitor;
import org.hito.kit.language.Language;

/** Makes calendars from the services' data. */
@ApplicationScoped
public class Calendars {

  /**
   * The calendar of a query.
   *
   * @param name its name; by default a description of its contents
   */
  public Future<View> of(
      CalendarQuery query, Language language, Optional<String> name, Visitor visitor, Panel panel) {
    var wording =
        new Wording(
            language,
            Addresses.of(visitor.exchange(), ""),
            Call.of(visitor.exchange()).authority(),
            new Descriptions());
    return new CalendarReader(panel, query, wording)
        .read()
        .compose(
            entries ->
                visitor
                    .exchange()
                    .vertx()
                    .executeBlocking(
                        () ->
                            CalendarFile.write(name.orElseGet(() -> wording.name(query)), entries),
                        false))
        .map(text -> View.file(CalendarFile.MEDIA_TYPE, text, language));
  }
}
