package org.hito.gateway.dashboard.overview;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Records;

/** Says in one or two sentences how promises and indicators are doing. */
public final class Headline {

  private Headline() {}

  /**
   * The sentences; those of a service that did not answer are left out.
   *
   * @param record how all promises were kept
   * @param statuses the number of indicators of each status
   */
  public static String of(Words words, Thing record, Thing statuses) {
    return Stream.of(promises(words, record), indicators(words, statuses))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String promises(Words words, Thing record) {
    if (!record.has("kept")) {
      return "";
    }
    int all = Records.all(record);
    return all == 0
        ? words.text("overview.nothing")
        : words.say("overview.promises", all, record.whole("kept"), record.whole("overdue"));
  }

  private static String indicators(Words words, Thing statuses) {
    return statuses.has("OFF_TRACK")
        ? words.say("overview.indicators", statuses.whole("OFF_TRACK"))
        : "";
  }
}
