package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.PromiseList;

/**
 * What the page of a forum shows.
 *
 * @param digest its next meeting, and how its promises were kept
 * @param list a page of its meetings as the API returns it, the latest first
 * @param open the next agenda: what earlier meetings left open, the oldest meeting first
 * @param groups the forums that are part of it, the first of them with the number of all
 * @param filters where the page of meetings begins
 * @param labels of what is mentioned
 */
@TemplateData
public record ForumModel(
    Thing forum,
    Thing digest,
    Thing list,
    PromiseList open,
    Thing groups,
    Filters filters,
    Labels labels) {

  /** The answer to the question that brings people here. */
  public String verdict() {
    return RecordText.of(List.of(record()), forum.words());
  }

  public Thing record() {
    return digest.part("record");
  }

  public List<Thing> meetings() {
    return list.parts("items");
  }

  /** The meeting to come; an empty thing if none is planned. */
  public Thing next() {
    return digest.part("next");
  }

  /** The query of the page with the meetings before those. */
  public String earlier() {
    return filters.next(list.text("next"));
  }

  public String when(Thing meeting) {
    return MeetingText.when(meeting);
  }
}
