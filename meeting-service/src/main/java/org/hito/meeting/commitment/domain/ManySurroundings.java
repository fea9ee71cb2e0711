package org.hito.meeting.commitment.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;

/**
 * The surroundings of many commitments, read in one statement.
 *
 * @param meetings the meetings that exist, each with its forum
 * @param known the references that are known, as {@code kind/code}
 */
public record ManySurroundings(List<Place> meetings, Set<String> known) {

  public ManySurroundings {
    meetings = List.copyOf(meetings);
    known = Set.copyOf(known);
  }

  /** A meeting and its forum. */
  public record Place(Meeting meeting, Forum forum) {}

  /**
   * The surroundings of a commitment made in the meeting, or in none; empty if there is no such
   * meeting.
   */
  public Optional<CommitmentSurroundings> of(String meeting) {
    if (meeting == null) {
      return Optional.of(new CommitmentSurroundings(null, null, known));
    }
    return meetings.stream()
        .filter(place -> place.meeting().code().equals(meeting))
        .findFirst()
        .map(place -> new CommitmentSurroundings(place.meeting(), place.forum(), known));
  }
}
