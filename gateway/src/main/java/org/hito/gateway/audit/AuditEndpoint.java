package org.hito.gateway.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.audit.domain.AuditEntry;
import org.hito.gateway.audit.store.AuditFilter;
import org.hito.gateway.audit.store.AuditStore;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Pages.Page;
import org.hito.gateway.endpoint.Query;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.domain.Actor;
import org.hito.kit.table.Columns;
import org.hito.kit.table.CsvWriter;

/** {@code GET /api/v1/admin/audit}: who attempted what, newest first. */
@ApplicationScoped
public class AuditEndpoint implements Endpoint {

  private static final Set<String> READERS = Set.of(Actor.AUDITOR, Actor.PLATFORM_ADMIN);
  private static final Set<String> PARAMETERS =
      Set.of(
          "agency", "subject", "method", "status", "code", "path", "from", "to", "limit", "cursor",
          "format");
  private static final Columns COLUMNS =
      Columns.of()
          .text("at", "outcome", "subject", "agency", "address", "method", "path")
          .number("status")
          .text("code", "requestId")
          .number("dropped")
          .text("id");

  private final AdminDoor door;
  private final AuditStore store;
  private final Pages pages;

  AuditEndpoint(AdminDoor door, AuditStore store, Pages pages) {
    this.door = door;
    this.store = store;
    this.pages = pages;
  }

  @Override
  public String path() {
    return "/api/v1/admin/audit";
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(exchange, READERS, caller -> list(exchange));
  }

  private Uni<Answer> list(RoutingContext exchange) {
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    boolean table = query.isTable(exchange);
    int limit = query.limit();
    return store
        .newest(filter(exchange, query), limit + 1)
        .map(found -> pages.page(exchange, found, limit, AuditEndpoint::place))
        .map(page -> table ? table(page) : Answer.json(200, page));
  }

  private AuditFilter filter(RoutingContext exchange, Query query) {
    Cursor after = pages.after(exchange);
    return new AuditFilter(
        query.text("agency").orElse(null),
        query.text("subject").orElse(null),
        query.text("method").orElse(null),
        query.text("status").map(AuditEndpoint::status).orElse(null),
        query.text("code").orElse(null),
        query.text("path").orElse(null),
        query.instant("from").orElse(null),
        query.instant("to").orElse(null),
        after == null
            ? null
            : new AuditFilter.Place(Instant.parse(after.key()), UUID.fromString(after.code())));
  }

  private static Integer status(String text) {
    if (!text.matches("[1-5]\\d\\d")) {
      throw Query.invalid("status", text, "count");
    }
    return Integer.valueOf(text);
  }

  private static Cursor place(AuditEntry entry) {
    return new Cursor(entry.at().toString(), entry.id().toString());
  }

  private static Answer table(Page<AuditEntry> page) {
    Answer table =
        new Answer(
            200,
            CsvWriter.write(COLUMNS, page.items()),
            Map.of("Content-Type", CsvWriter.MEDIA_TYPE + ";charset=UTF-8"));
    return page.next() == null ? table : table.with("Link", "<" + page.next() + ">; rel=\"next\"");
  }
}
