package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.meeting.app.RecordedThere;
import org.hito.meeting.meeting.domain.Agreement;
import org.hito.meeting.meeting.domain.Promise;
import org.hito.meeting.meeting.domain.Records;

/** The dates of the commitments made in a meeting, and of those renegotiated there. */
@ApplicationScoped
class CommitmentsOfMeeting implements RecordedThere {

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
                    .renegotiatedIn(session, meeting)
                    .map(found -> new Records(promises, agreements(found, meeting))));
  }

  private static List<Agreement> agreements(List<Commitment> renegotiated, String meeting) {
    return renegotiated.stream()
        .flatMap(
            commitment ->
                commitment.slips().entries().stream()
                    .filter(slip -> meeting.equals(slip.meeting()))
                    .map(slip -> new Agreement(commitment.code(), slip.on())))
        .toList();
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
