package org.hito.gateway.dashboard.meeting;

import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says when and where a meeting is. */
public final class MeetingText {

  private static final int DAY = 10;
  private static final int MONTH = 7;

  private MeetingText() {}

  /** Its day or days, as a heading shows them. */
  public static String when(Thing meeting) {
    if (!meeting.has("from")) {
      return meeting.has("series")
          ? meeting.localised("series")
          : meeting.words().text("meeting.undated");
    }
    return spans(meeting) ? first(meeting) + "–" + meeting.date("to") : meeting.date("from");
  }

  /** Whether it was held, when and where. */
  static String of(Thing meeting) {
    Words words = meeting.words();
    String status = words.text("meeting." + meeting.text("status"));
    String named = meeting.localised("placeText", "place");
    String place = named.isEmpty() ? "" : words.say("meeting.in", named);
    return words.say("meeting.sentence", status, within(meeting), place);
  }

  private static String within(Thing meeting) {
    if (!meeting.has("from")) {
      return "";
    }
    return " "
        + (spans(meeting)
            ? meeting.words().say(range(meeting), first(meeting), meeting.date("to"))
            : meeting.words().on(meeting.text("from")));
  }

  private static String range(Thing meeting) {
    return meeting.text("from").length() == DAY ? "from.to" : "from.to.imprecise";
  }

  // 10–12 Dec 2024, but 30 Nov 2024–2 Dec 2024
  private static String first(Thing meeting) {
    String from = meeting.text("from");
    boolean isSameMonth =
        from.length() == DAY && meeting.text("to").startsWith(from.substring(0, MONTH));
    return isSameMonth
        ? Integer.toString(Integer.parseInt(from.substring(MONTH + 1)))
        : meeting.date("from");
  }

  private static boolean spans(Thing meeting) {
    return meeting.has("to") && !meeting.text("to").equals(meeting.text("from"));
  }
}
