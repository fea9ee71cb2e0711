package org.hito.gateway.dashboard.promise;

import java.util.ArrayList;
import java.util.List;
import org.hito.gateway.dashboard.page.Words;

/** How many promises were kept, dropped, or are open. */
record Tally(int kept, int dropped, int open, int overdue) {

  static Tally of(List<Promise> promises) {
    int kept = (int) promises.stream().filter(Promise::isKept).count();
    int open = (int) promises.stream().filter(Promise::isOpen).count();
    int overdue = (int) promises.stream().filter(one -> one.daysOverdue() > 0).count();
    return new Tally(kept, promises.size() - kept - open, open, overdue);
  }

  /** Those that are not 0, in words. */
  String say(Words words) {
    List<String> said = new ArrayList<>();
    add(said, words, "tally.kept", kept);
    add(said, words, "tally.open", open);
    add(said, words, "tally.overdue", overdue);
    add(said, words, "tally.dropped", dropped);
    return String.join(", ", said);
  }

  private static void add(List<String> said, Words words, String key, int count) {
    if (count > 0) {
      said.add(words.count(key, count));
    }
  }
}
