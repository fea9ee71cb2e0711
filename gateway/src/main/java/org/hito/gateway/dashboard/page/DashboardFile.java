package org.hito.gateway.dashboard.page;

import io.vertx.core.Future;
import org.hito.gateway.views.View;

/** A file that belongs to a page of the dashboard, in both languages. */
public interface DashboardFile {

  /** Its path below that of the language, such as {@code indicators/:code.csv}. */
  String path();

  /** The complete file as it is now; fails with a problem if that is impossible. */
  Future<View> make(Visit visit);
}
