package org.hito.meeting.forum.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
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
      new Listable("forum")
          .filter(Filter.holds("convenor", "convenors"))
          .filter(Filter.oneOf("parent", "parent"))
          .filter(Filter.oneOf("createdBy", "created_by"));

  // in a statement of its own, so that a transaction that waited sees parents written meanwhile
  private static final long PARENTS_LOCK = 5_061_722_907L;

  private static final String ABOVE =
      """
      WITH RECURSIVE above (code, parent, hop) AS (
        SELECT code, parent, 1 FROM forum WHERE code = :parent
        UNION ALL
        SELECT f.code, f.parent, hop + 1 FROM forum f JOIN above ON f.code = above.parent)
      SELECT code FROM above ORDER BY hop
      """;

  ForumStore(FactLog log) {
    super("forum", Forum.class, ForumEntity.class, log);
  }

  /**
   * The declared parent of a forum, its parent and so on, locked until the transaction ends; empty
   * if it has none or there is no such forum.
   */
  public Uni<List<String>> above(Mutiny.Session session, Forum declared) {
    return declared.parent() == null
        ? Uni.createFrom().item(List.of())
        : Sql.lock(session, PARENTS_LOCK)
            .chain(() -> Sql.texts(session, ABOVE, Map.of("parent", declared.parent())));
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
