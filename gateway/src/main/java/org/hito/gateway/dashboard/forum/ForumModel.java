package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.PromiseList;

/**
 * What the page of a forum shows.
 *
 * @param record how its promises were kept
 * @param list its meetings as the API answers them, the latest first
 * @param open the next agenda: promises that are open, the one due first at the beginning
 * @param groups the forums that are part of it
 * @param labels of what is mentioned
 */
@TemplateData
public record ForumModel(
    Thing forum, Thing record, Thing list, PromiseList open, List<Thing> groups, Labels labels) {

  /** The answer to the question that brings people here. */
  public String verdict() {
    return RecordText.of(List.of(record), forum.words());
  }

  public List<Thing> meetings() {
    return list.parts("items");
  }

  /** The meeting to come; an empty thing if none is planned. */
  public Thing next() {
    return Sitting.next(meetings()).orElse(forum.part("none"));
  }

  public String when(Thing meeting) {
    return MeetingText.when(meeting);
  }
}
