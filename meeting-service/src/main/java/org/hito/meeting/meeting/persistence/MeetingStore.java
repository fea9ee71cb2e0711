package org.hito.meeting.meeting.persistence;

import jakarta.inject.Singleton;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Sort;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingFact;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.messaging.MeetingContract;

/** Stores meetings and their facts. */
@Singleton
public class MeetingStore extends AggregateStore<Meeting, MeetingFact, MeetingEntity> {

  /**
   * The filters and orders of the list; from and to find meetings that may touch the days between.
   */
  public static final Listable LISTABLE =
      new Listable("meeting")
          .filter(Filter.oneOf("forum", "forum"))
          .filter(Filter.oneOf("host", "host"))
          .filter(Filter.oneOf("status", "status", MeetingStatus.class))
          .filter(Filter.holds("initiative", "initiatives"))
          .filter(Filter.from("from", "last_day"))
          .filter(Filter.to("to", "first_day"))
          .sort(new Sort("from", "first_day", "date"));

  MeetingStore(FactLog log) {
    super("meeting", Meeting.class, MeetingEntity.class, log);
  }

  @Override
  protected MeetingEntity newRow() {
    return new MeetingEntity();
  }

  @Override
  protected void index(Meeting meeting, MeetingEntity row) {
    row.forum = meeting.forum();
    row.host = meeting.host();
    row.status = meeting.status().name();
    row.firstDay = meeting.firstDay();
    row.lastDay = meeting.lastDay();
  }

  @Override
  protected String names(Meeting meeting) {
    return SearchNames.of(meeting.title(), meeting.aliases());
  }

  @Override
  public String code(Meeting meeting) {
    return meeting.code();
  }

  @Override
  protected Object said(Meeting meeting) {
    return meeting.draft();
  }

  @Override
  protected FactBody body(MeetingFact fact, Snapshot<Meeting> after) {
    return MeetingContract.body(fact, after);
  }
}
