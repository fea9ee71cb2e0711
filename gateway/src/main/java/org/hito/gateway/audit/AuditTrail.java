package org.hito.gateway.audit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.hito.gateway.audit.domain.AuditEntry;
import org.hito.gateway.audit.domain.AuditOutcome;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.exchange.LoggedPath;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.exchange.Trail;

/**
 * Records each exchange that belongs in the audit log: a change before its response is sent, any
 * other when it is over.
 */
@ApplicationScoped
public class AuditTrail {

  private static final int LONGEST = 500;

  private final AuditWriter writer;

  AuditTrail(AuditWriter writer) {
    this.writer = writer;
  }

  /** Follows an exchange to its end, and continues. */
  public void follow(RoutingContext exchange) {
    Trail.of(exchange).keepWith(status -> keep(exchange, status));
    exchange.addEndHandler(over -> note(exchange));
    exchange.next();
  }

  private Future<Void> keep(RoutingContext exchange, int status) {
    if (reads(exchange)) {
      return Future.succeededFuture();
    }
    Trail.of(exchange).markKept();
    Executor loop = EventLoop.current();
    Promise<Void> kept = Promise.promise();
    writer.write(entry(exchange, status)).onComplete(done -> loop.execute(kept::complete));
    return kept.future();
  }

  private void note(RoutingContext exchange) {
    if (Trail.of(exchange).wasKept()) {
      return;
    }
    Trail.of(exchange).markKept(); // a response after the client has left adds no second entry
    AuditEntry entry = entry(exchange, status(exchange.response()));
    if (entry.isKept(reads(exchange))) {
      writer.add(entry);
    }
  }

  private static boolean reads(RoutingContext exchange) {
    return SafeMethods.include(exchange.request().method()) && !Trail.of(exchange).signsIn();
  }

  private static AuditEntry entry(RoutingContext exchange, Integer status) {
    Trail trail = Trail.of(exchange);
    Call call = Call.of(exchange);
    return new AuditEntry(
        UUID.randomUUID(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        RequestIds.of(exchange),
        text(trail.subject()),
        text(trail.agency()),
        call == null ? exchange.request().remoteAddress().hostAddress() : call.client(),
        text(exchange.request().method().name()),
        text(String.valueOf(LoggedPath.of(exchange))),
        status,
        trail.code(),
        AuditOutcome.of(status),
        null);
  }

  private static Integer status(HttpServerResponse response) {
    return response.headWritten() ? response.getStatusCode() : null;
  }

  /** The text without what the database cannot store; a client may send anything. */
  private static String text(String said) {
    if (said == null) {
      return null;
    }
    String clean = said.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }
}
