package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.domain.Possibilities;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.persistence.MeetingStore;

/** Determines what an actor may do, so that pages offer nothing else. */
@ApplicationScoped
public class PossibleChanges {

  private final Transactions transactions;
  private final CommitmentStore commitments;
  private final MeetingStore meetings;
  private final ForumStore forums;

  PossibleChanges(
      Transactions transactions,
      CommitmentStore commitments,
      MeetingStore meetings,
      ForumStore forums) {
    this.transactions = transactions;
    this.commitments = commitments;
    this.meetings = meetings;
    this.forums = forums;
  }

  /**
   * A question.
   *
   * @param commitments codes of commitments
   * @param meetings codes of meetings
   */
  public record Asked(List<String> commitments, List<String> meetings) {}

  /**
   * The answer: what the actor may do.
   *
   * @param commitments with each that exists
   * @param meetings those in which they may record commitments
   */
  public record Possible(List<Possibilities> commitments, List<String> meetings) {}

  public Uni<Possible> of(Asked asked, Actor actor) {
    return transactions.read(
        session ->
            commitments
                .findAll(session, asked.commitments())
                .map(found -> found.stream().map(one -> Possibilities.of(one.state(), actor)))
                .chain(
                    ofCommitments ->
                        recording(session, asked.meetings(), actor)
                            .map(in -> new Possible(ofCommitments.toList(), in))));
  }

  private Uni<List<String>> recording(Mutiny.Session session, List<String> codes, Actor actor) {
    return codes.isEmpty()
        ? Uni.createFrom().item(List.of())
        : meetings
            .findAll(session, codes)
            .map(found -> found.stream().map(Snapshot::state).toList())
            .chain(
                found ->
                    forums
                        .findAll(session, found.stream().map(Meeting::forum).distinct().toList())
                        .map(theirs -> recording(found, theirs, actor)));
  }

  private static List<String> recording(
      List<Meeting> meetings, List<Snapshot<Forum>> forums, Actor actor) {
    Map<String, Forum> byCode =
        forums.stream().map(Snapshot::state).collect(Collectors.toMap(Forum::code, forum -> forum));
    return meetings.stream()
        .filter(one -> RecordCommitment.isPossibleIn(one, byCode.get(one.forum()), actor))
        .map(Meeting::code)
        .toList();
  }
}
