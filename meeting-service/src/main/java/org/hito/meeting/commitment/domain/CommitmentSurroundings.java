package org.hito.meeting.commitment.domain;

import java.util.Set;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.reference.domain.KnownReferences;

/**
 * What a decision on a commitment depends on besides the commitment.
 *
 * @param meeting the meeting it names, or null where it names none
 * @param forum that meeting's forum, or null
 * @param known the references that are known, as {@code kind/code}
 */
public record CommitmentSurroundings(Meeting meeting, Forum forum, Set<String> known) {

  public CommitmentSurroundings {
    known = Set.copyOf(known);
  }

  public KnownReferences references() {
    return new KnownReferences(known);
  }
}
