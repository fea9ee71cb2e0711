package org.hito.gateway.dashboard.organisation;

import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Records;

/** Says in one sentence how an organisation keeps its promises. */
final class RecordVerdict {

  private RecordVerdict() {}

  static String of(Words words, Thing record) {
    if (!record.has("open")) {
      return words.text("unknown");
    }
    int all = Records.all(record);
    return all == 0
        ? words.text("organisation.nothing")
        : words.say("organisation.promises", all, record.whole("kept"), record.whole("overdue"));
  }
}
