package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Thing;

/**
 * A forum in the list of all.
 *
 * @param last its last meeting, or an empty thing
 * @param next its next meeting, or an empty thing
 * @param record how its promises were kept
 */
@TemplateData
public record ForumRow(Thing forum, Thing last, Thing next, Thing record) {

  public boolean hasSettled() {
    return record.whole("closed") > 0;
  }

  public boolean hasOverdue() {
    return record.whole("overdue") > 0;
  }

  public String when(Thing meeting) {
    return MeetingText.when(meeting);
  }
}
