package org.hito.gateway.dashboard.meeting;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.PromiseList;

/**
 * What the page of a meeting shows.
 *
 * @param made the promises made there
 * @param reviewed the commitments it looked at, the first of them with the number of all
 * @param open what earlier meetings left open, for a meeting to come
 * @param labels of what is mentioned
 * @param isOpenToReader whether its reader may record commitments in it
 */
@TemplateData
public record MeetingModel(
    Thing meeting,
    PromiseList made,
    Thing reviewed,
    PromiseList open,
    Labels labels,
    boolean isOpenToReader) {

  /** The answer to the question that brings people here. */
  public String verdict() {
    String held = MeetingText.of(meeting);
    if (isToCome()) {
      return held + " " + words().count("meeting.left", open.total());
    }
    if (made.isEmpty()) {
      return held;
    }
    String tally = made.tally(words());
    String promises = words().count("meeting.made", made.total());
    return held + " " + promises + (tally.isEmpty() ? "." : ": " + tally + ".");
  }

  public boolean isToCome() {
    return meeting.text("status").equals("PLANNED");
  }

  public String when() {
    return MeetingText.when(meeting);
  }

  /** The countries, by name; empty if at most their number is known. */
  public String countries() {
    return meeting.texts("countries").stream()
        .map(words()::country)
        .collect(Collectors.joining(", "));
  }

  /** What it found about a commitment. */
  public List<Thing> reviewsOf(Thing commitment) {
    return commitment.parts("reviews").stream()
        .filter(review -> review.text("meeting").equals(meeting.code()))
        .toList();
  }

  private Words words() {
    return meeting.words();
  }
}
