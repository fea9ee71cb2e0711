package org.hito.meeting.forum.persistence;

import jakarta.inject.Singleton;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.messaging.ForumContract;

/** Stores forums and their facts. */
@Singleton
public class ForumStore extends AggregateStore<Forum, ForumFact, ForumEntity> {

  /** The filters and orders of the list of forums. */
  public static final Listable LISTABLE =
      new Listable("forum").filter(Filter.holds("convenor", "convenors"));

  ForumStore(FactLog log) {
    super("forum", Forum.class, ForumEntity.class, log);
  }

  @Override
  protected ForumEntity newRow() {
    return new ForumEntity();
  }

  @Override
  protected void index(Forum forum, ForumEntity row) {
    row.convenors = forum.convenors().toArray(String[]::new);
  }

  @Override
  protected String names(Forum forum) {
    return SearchNames.of(forum.name(), forum.aliases());
  }

  @Override
  public String code(Forum forum) {
    return forum.code();
  }

  @Override
  protected FactBody body(ForumFact fact, Snapshot<Forum> after) {
    return ForumContract.body(fact, after);
  }
}
