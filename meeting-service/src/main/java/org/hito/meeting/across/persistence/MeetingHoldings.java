package org.hito.meeting.across.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hito.kit.Today;
import org.hito.kit.across.Holdings;
import org.hito.kit.across.Kind;
import org.hito.kit.across.Relation;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.persistence.MeetingStore;

/** What meeting-service answers across its kinds. */
@ApplicationScoped
class MeetingHoldings {

  private static final List<Relation> RELATIONS =
      List.of(
          Relation.many("forum", "convened-by", "organisation", "convenors", "convenor"),
          Relation.one("meeting", "belongs-to", "forum", "forum", "forum"),
          Relation.one("meeting", "hosted-by", "organisation", "host", "host"),
          Relation.one("commitment", "made-at", "meeting", "meeting", "meeting"),
          Relation.one("commitment", "owned-by", "organisation", "owner", "owner"),
          Relation.many("commitment", "partnered-by", "organisation", "partners", "partner"),
          Relation.many("commitment", "serves", "initiative", "initiatives", "initiative"),
          Relation.many("commitment", "contributes-to", "indicator", "indicators", "indicator"));

  @Produces
  @Singleton
  Holdings holdings(
      ForumStore forums, MeetingStore meetings, CommitmentStore commitments, Today today) {
    return new Holdings(
        List.of(
            Kind.of(forums, Forum::name),
            Kind.of(meetings, Meeting::title)
                .showing("status", Meeting::status)
                .showing("from", Meeting::from)
                .showing("to", Meeting::to),
            Kind.of(commitments, Commitment::title)
                .showing("status", Commitment::status)
                .showing("dueOn", Commitment::dueOn)
                .showing("overdue", one -> one.overdue(today.date()))),
        RELATIONS);
  }
}
