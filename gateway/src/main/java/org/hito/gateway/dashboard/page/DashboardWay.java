package org.hito.gateway.dashboard.page;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** An address of the dashboard that leads to another one. */
public interface DashboardWay {

  /** The path below that of the language. */
  String path();

  /** Where it leads; a failure with a problem if it leads nowhere. */
  Future<String> lead(RoutingContext exchange, Words words);
}
