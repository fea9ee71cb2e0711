package org.hito.gateway.changes;

import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.endpoint.Query;
import org.hito.kit.domain.DayOrInstant;

/**
 * Which changes are requested.
 *
 * @param since a day, which begins in the installation's zone, or an instant
 */
record ChangesQuery(
    ChangeFilter filter,
    Optional<String> since,
    Optional<String> cursor,
    int limit,
    boolean isTable,
    boolean wantsByteOrderMark) {

  private static final Set<String> OTHERS = Set.of("since", "limit", "cursor", "format", "bom");

  static ChangesQuery of(RoutingContext exchange) {
    Query query = Query.of(exchange.queryParams(), ChangeFilter.PARAMETERS, OTHERS);
    return new ChangesQuery(
        ChangeFilter.of(query),
        since(query),
        query.text("cursor"),
        query.limit(),
        query.isTable(exchange),
        query.oneOf("bom", "false", List.of("true", "false")).equals("true"));
  }

  private static Optional<String> since(Query query) {
    Optional<String> given = query.text("since");
    given
        .filter(value -> DayOrInstant.tryParse(value, ZoneOffset.UTC).isEmpty())
        .ifPresent(
            value -> {
              throw Query.invalid("since", value, "moment");
            });
    return given;
  }

  /** What a cursor is bound to. */
  String asked() {
    return "changes " + filter + since;
  }
}
