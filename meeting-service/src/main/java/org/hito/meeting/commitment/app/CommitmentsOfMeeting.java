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
import org.hito.meeting.meeting.app.MadeThere;
import org.hito.meeting.meeting.domain.Promise;

/** The dates of the commitments made in a meeting. */
@ApplicationScoped
class CommitmentsOfMeeting implements MadeThere {

  private final CommitmentStore store;
  private final Today today;

  CommitmentsOfMeeting(CommitmentStore store, Today today) {
    this.store = store;
    this.today = today;
  }

  @Override
  public Uni<List<Promise>> in(Mutiny.Session session, String meeting) {
    return store
        .ofMeeting(session, meeting)
        .map(found -> found.stream().map(this::promise).toList());
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
