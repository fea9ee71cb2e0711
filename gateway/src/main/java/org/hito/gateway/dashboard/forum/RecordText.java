package org.hito.gateway.dashboard.forum;

import java.util.List;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says in two sentences how promises were kept. */
final class RecordText {

  private RecordText() {}

  /** Of one or more records together. */
  static String of(List<Thing> records, Words words) {
    int closed = sum(records, "closed");
    int open = sum(records, "open");
    if (records.stream().noneMatch(record -> record.has("open"))) {
      return words.text("unknown");
    }
    if (closed + open == 0) {
      return words.text("record.none");
    }
    String kept =
        closed == 0
            ? words.text("record.unsettled")
            : words.say("record.kept", sum(records, "kept"), closed, sum(records, "keptOnTime"));
    return kept + " " + words.say("record.open", open, sum(records, "overdue"));
  }

  private static int sum(List<Thing> records, String member) {
    return records.stream().mapToInt(record -> record.whole(member)).sum();
  }
}
