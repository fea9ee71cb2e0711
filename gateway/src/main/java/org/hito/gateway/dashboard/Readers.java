package org.hito.gateway.dashboard;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.Reader;
import org.hito.gateway.dashboard.signin.Ways;
import org.hito.gateway.session.Sessions;

/** Who reads the pages. */
@ApplicationScoped
class Readers {

  private final Sessions sessions;
  private final Ways ways;

  Readers(Sessions sessions, Ways ways) {
    this.sessions = sessions;
    this.ways = ways;
  }

  /** The reader of an exchange whose caller is known, or which failed. */
  Reader of(RoutingContext exchange) {
    return new Reader(sessions.known(exchange), ways.exist());
  }
}
