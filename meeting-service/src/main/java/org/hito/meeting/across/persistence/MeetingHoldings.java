package org.hito.meeting.across.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hito.kit.across.Holdings;
import org.hito.kit.across.Kind;
import org.hito.kit.across.Relation;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.forum.persistence.ForumStore;
import org.hito.meeting.meeting.persistence.MeetingStore;

/** The kinds and relations that meeting-service answers about. */
@ApplicationScoped
class MeetingHoldings {

  private static final List<Relation> RELATIONS =
      List.of(
          Relation.many("forum", "convened-by", "organisation", "convenors", "convenor"),
          Relation.one("forum", "part-of", "forum", "parent", "parent"),
          Relation.one("forum", "created-by", "commitment", "created_by", "createdBy"),
          Relation.one("meeting", "belongs-to", "forum", "forum", "forum"),
          Relation.one("meeting", "hosted-by", "organisation", "host", "host"),
          Relation.many("meeting", "serves", "initiative", "initiatives", "initiative"),
          Relation.one("commitment", "made-at", "meeting", "meeting", "meeting"),
          Relation.many("commitment", "reviewed-at", "meeting", "reviewed_in", "reviewedIn"),
          Relation.one("commitment", "owned-by", "organisation", "owner", "owner"),
          Relation.many("commitment", "partnered-by", "organisation", "partners", "partner"),
          Relation.many("commitment", "serves", "initiative", "initiatives", "initiative"),
          Relation.many("commitment", "contributes-to", "indicator", "indicators", "indicator"),
          read("forum"),
          read("meeting"),
          read("commitment"));

  private static Relation read(String kind) {
    return Relation.named(kind, "read-in", "document", "t.documents");
  }

  // the columns are the bounds of an imprecise due date
  private static final String DUE_ON =
      """
      '"' || left(CAST(t.due_first AS text),
                  CASE t.due_last - t.due_first WHEN 0 THEN 10 WHEN 364 THEN 4 WHEN 365 THEN 4 ELSE 7 END) || '"'
      """;

  private static final String OVERDUE =
      "CASE WHEN t.open AND t.due_last < d.today THEN 'true' ELSE 'false' END";

  @Produces
  @Singleton
  Holdings holdings(ForumStore forums, MeetingStore meetings, CommitmentStore commitments) {
    return new Holdings(
        List.of(
            Kind.of(forums),
            Kind.of(meetings)
                .showingWord("status")
                .showing("from", ofState("from"))
                .showing("to", ofState("to")),
            Kind.of(commitments)
                .showingWord("status")
                .showing("dueOn", DUE_ON)
                .showing("overdue", OVERDUE)),
        RELATIONS);
  }

  private static String ofState(String member) {
    return "CAST(CAST(t.state AS json) -> '%s' AS text)".formatted(member);
  }
}
