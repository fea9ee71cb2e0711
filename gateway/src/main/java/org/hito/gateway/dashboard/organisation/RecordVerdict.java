package org.hito.gateway.dashboard.organisation;

import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says in one sentence how an organisation keeps its promises. */
final class RecordVerdict {

  private RecordVerdict() {}

  static String of(Words words, Thing record) {
    int all = record.count("closed") + record.count("open");
    return all == 0
        ? words.text("organisation.nothing")
        : words.say("organisation.promises", all, record.count("kept"), record.count("overdue"));
  }
}
