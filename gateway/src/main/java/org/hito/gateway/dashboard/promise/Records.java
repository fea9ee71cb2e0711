package org.hito.gateway.dashboard.promise;

import org.hito.gateway.dashboard.page.Thing;

/** Counts the promises of a track record. */
public final class Records {

  private Records() {}

  /** All of them: kept, dropped or still owed. */
  public static int all(Thing record) {
    return record.whole("closed") + record.whole("open");
  }
}
