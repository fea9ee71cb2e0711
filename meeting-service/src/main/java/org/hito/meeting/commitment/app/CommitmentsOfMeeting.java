package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.Review;
import org.hito.meeting.commitment.domain.Slip;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.meeting.app.RecordedInMeeting;
import org.hito.meeting.meeting.domain.Agreement;
import org.hito.meeting.meeting.domain.Promise;
import org.hito.meeting.meeting.domain.Records;

/** The dates of the commitments made in a meeting, and of those renegotiated or reviewed there. */
@ApplicationScoped
class CommitmentsOfMeeting implements RecordedInMeeting {

  private final CommitmentStore store;
  private final Today today;

  CommitmentsOfMeeting(CommitmentStore store, Today today) {
    this.store = store;
    this.today = today;
  }

  @Override
  public Uni<Records> in(Mutiny.Session session, String meeting) {
    return store
        .ofMeeting(session, meeting)
        .map(found -> found.stream().map(this::promise).toList())
        .chain(
            promises ->
                store
                    .takenUpIn(session, meeting)
                    .map(found -> new Records(promises, agreements(found, meeting))));
  }

  private static List<Agreement> agreements(List<Commitment> takenUp, String meeting) {
    return takenUp.stream()
        .flatMap(
            commitment ->
                datesIn(commitment, meeting).map(on -> new Agreement(commitment.code(), on)))
        .toList();
  }

  private static Stream<PartialDate> datesIn(Commitment commitment, String meeting) {
    return Stream.concat(
        commitment.slips().entries().stream()
            .filter(slip -> meeting.equals(slip.meeting()))
            .map(Slip::on),
        commitment.reviews().entries().stream()
            .filter(review -> meeting.equals(review.meeting()))
            .map(Review::on));
  }

  private Promise promise(Snapshot<Commitment> known) {
    Commitment commitment = known.state();
    return new Promise(
        commitment.code(),
        today.of(known.createdAt()),
        commitment.earliestOn(),
        Stream.of(commitment.dueOn(), commitment.originalDueOn())
            .filter(Objects::nonNull)
            .toList());
  }
}
