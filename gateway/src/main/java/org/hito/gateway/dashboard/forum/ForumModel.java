package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.Promise;

/**
 * What the page of a forum shows.
 *
 * @param record how its promises were kept
 * @param meetings the latest first
 * @param open the next agenda: promises that are open, the one due first at the beginning
 * @param isOpenCut whether there are more of those
 * @param groups the forums that are part of it
 * @param labels of what is mentioned
 */
@TemplateData
public record ForumModel(
    Thing forum,
    Thing record,
    List<Thing> meetings,
    List<Promise> open,
    boolean isOpenCut,
    List<Thing> groups,
    Labels labels) {

  /** The answer to the question that brings people here. */
  public String verdict() {
    return RecordText.of(List.of(record), forum.words());
  }

  /** The meeting to come; an empty thing if none is planned. */
  public Thing next() {
    return Sitting.next(meetings).orElse(forum.part("none"));
  }

  public String when(Thing meeting) {
    return MeetingText.when(meeting);
  }
}
