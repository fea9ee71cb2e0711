package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;

/** A page of the dashboard, in both languages. */
public interface DashboardPage {

  /** Its path below that of the language, such as {@code indicators/:code}. */
  String path();

  /** The page as it is now; fails with a problem if there is none. */
  Future<TemplateInstance> show(Visit visit);

  /** Whether other sites may embed it. */
  default boolean isFramed() {
    return false;
  }
}
