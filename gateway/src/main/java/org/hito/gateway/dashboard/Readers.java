package org.hito.gateway.dashboard;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.Reader;
import org.hito.gateway.dashboard.signin.LocalIdentities;
import org.hito.gateway.session.Sessions;

/** Who reads the pages. */
@ApplicationScoped
class Readers {

  private final Sessions sessions;
  private final LocalIdentities local;

  Readers(Sessions sessions, LocalIdentities local) {
    this.sessions = sessions;
    this.local = local;
  }

  /** The reader of an exchange whose caller is known, or which failed. */
  Reader of(RoutingContext exchange) {
    return new Reader(sessions.known(exchange), local.exist());
  }
}
