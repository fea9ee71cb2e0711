package org.hito.meeting.agenda.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.agenda.persistence.ForumAgenda;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.forum.app.ForumService;

/** The commitments that a forum's earlier meetings left open. */
@ApplicationScoped
public class Agendas {

  /** An agenda has neither filters nor orders. */
  public static final Listable LISTABLE = ForumAgenda.LISTABLE;

  private final ForumService forums;
  private final CommitmentStore commitments;
  private final Lists lists;

  Agendas(ForumService forums, CommitmentStore commitments, Lists lists) {
    this.forums = forums;
    this.commitments = commitments;
    this.lists = lists;
  }

  /** The requested page of the agenda; 404 if there is no such forum. */
  public Uni<Page<Snapshot<Commitment>>> of(String forum, ListRequest request) {
    return forums
        .find(forum)
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")))
        .chain(found -> lists.page(commitments, LISTABLE, forum, request));
  }
}
