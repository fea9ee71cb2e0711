package org.hito.gateway.changes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Kinds;
import org.hito.kit.domain.DayOrInstant;

/**
 * What changes are asked for.
 *
 * @param since a day, which begins in the installation's zone, or an instant
 * @param owners the services that have the kinds
 */
record ChangesQuery(
    List<String> kinds,
    List<String> agencies,
    Optional<String> since,
    Optional<String> cursor,
    int limit,
    Set<Upstream> owners,
    boolean isTable,
    boolean wantsByteOrderMark) {

  private static final Set<String> PARAMETERS =
      Set.of("since", "kind", "agency", "limit", "cursor", "format", "bom");

  static ChangesQuery of(RoutingContext exchange) {
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    Set<Kind> kinds = Kinds.in(query);
    return new ChangesQuery(
        kinds.stream().map(Kind::wireName).toList(),
        query.codes("agency").orElse(List.of()),
        since(query),
        query.text("cursor"),
        query.limit(),
        kinds.stream().map(Kind::owner).collect(Collectors.toSet()),
        query.isTable(exchange.request().getHeader(HttpHeaders.ACCEPT)),
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
    return "changes " + kinds + agencies + since;
  }
}
