package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Thing;

/**
 * A forum in the list of all.
 *
 * @param digest its last meeting, its next one, and how its promises were kept
 */
@TemplateData
public record ForumRow(Thing forum, Thing digest) {

  /** Its last meeting, or an empty thing. */
  public Thing last() {
    return digest.part("last");
  }

  /** Its next meeting, or an empty thing. */
  public Thing next() {
    return digest.part("next");
  }

  public Thing record() {
    return digest.part("record");
  }

  public boolean hasSettled() {
    return record().whole("closed") > 0;
  }

  public boolean hasOverdue() {
    return record().whole("overdue") > 0;
  }

  public String when(Thing meeting) {
    return MeetingText.when(meeting);
  }
}
