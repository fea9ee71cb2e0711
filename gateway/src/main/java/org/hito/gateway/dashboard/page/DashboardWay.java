package org.hito.gateway.dashboard.page;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** An address of the dashboard that redirects to another one. */
public interface DashboardWay {

  /** The path below that of the language. */
  String path();

  /** Where it redirects to; fails with a problem if there is no such place. */
  Future<String> lead(RoutingContext exchange, Words words);
}
