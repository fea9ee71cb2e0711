package org.hito.meeting.meeting.domain;

import java.util.Set;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.reference.domain.KnownReferences;

/**
 * What a decision on a meeting depends on besides the meeting.
 *
 * @param forum the forum it belongs to
 * @param known the references that are known, as {@code kind/code}
 */
public record MeetingSurroundings(Forum forum, Set<String> known) {

  public MeetingSurroundings {
    known = Set.copyOf(known);
  }

  public KnownReferences references() {
    return new KnownReferences(known);
  }
}
