package org.hito.gateway.dashboard.overview;

import org.hito.gateway.dashboard.page.Thing;

/** Counts promises. */
final class Promises {

  private Promises() {}

  /** Those of a record: kept, dropped or still owed. */
  static int all(Thing record) {
    return record.whole("closed") + record.whole("open");
  }
}
