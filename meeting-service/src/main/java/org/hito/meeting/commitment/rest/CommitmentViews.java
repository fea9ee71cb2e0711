package org.hito.meeting.commitment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hito.kit.Today;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.view.CommitmentView;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;

/** Shows commitments as they look today, with whether the indicators they name are defined. */
@ApplicationScoped
class CommitmentViews {

  private final References references;
  private final Today today;

  CommitmentViews(References references, Today today) {
    this.references = references;
    this.today = today;
  }

  /** How commitments are shown. */
  interface View extends BiFunction<Snapshot<Commitment>, Language, CommitmentView> {}

  /** For these commitments, by one statement at most however many there are. */
  Uni<View> of(List<Snapshot<Commitment>> commitments) {
    Set<String> named =
        commitments.stream()
            .flatMap(snapshot -> snapshot.state().contributions().stream())
            .map(Contribution::indicator)
            .collect(Collectors.toSet());
    return references.among(Reference.INDICATOR, named).map(this::knowing);
  }

  /** Where it is known which of the indicators are defined. */
  View knowing(Set<String> defined) {
    return (snapshot, language) -> CommitmentView.of(snapshot, language, today.date(), defined);
  }
}
