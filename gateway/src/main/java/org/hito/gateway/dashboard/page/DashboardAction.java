package org.hito.gateway.dashboard.page;

import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.session.PostedForm;

/** What a form of the dashboard requests, in both languages. */
public interface DashboardAction {

  /** The path below that of the language to which the form is sent. */
  String path();

  /** Does it and returns the answer; fails with a problem if it cannot be done. */
  void answer(RoutingContext exchange, Words words, PostedForm form);
}
