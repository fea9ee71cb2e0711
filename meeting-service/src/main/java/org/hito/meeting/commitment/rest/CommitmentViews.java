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

/** Makes views of commitments for today, which say whether their indicators are defined. */
@ApplicationScoped
class CommitmentViews {

  private final References references;
  private final Today today;

  CommitmentViews(References references, Today today) {
    this.references = references;
    this.today = today;
  }

  /** Makes the view of a commitment. */
  interface View extends BiFunction<Snapshot<Commitment>, Language, CommitmentView> {}

  /** The views of these commitments, with at most one statement. */
  Uni<View> of(List<Snapshot<Commitment>> commitments) {
    Set<String> named =
        commitments.stream()
            .flatMap(snapshot -> snapshot.state().contributions().stream())
            .map(Contribution::indicator)
            .collect(Collectors.toSet());
    return references.among(Reference.INDICATOR, named).map(this::knowing);
  }

  /** The views, given the defined indicators. */
  View knowing(Set<String> defined) {
    return (snapshot, language) -> CommitmentView.of(snapshot, language, today.date(), defined);
  }
}
