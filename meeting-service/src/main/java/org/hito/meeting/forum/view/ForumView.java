package org.hito.meeting.forum.view;

import java.time.Instant;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;
import org.hito.meeting.forum.domain.Forum;

/**
 * A forum as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the name in the requested language
 * @param convenors the organisations that convene its meetings
 * @param parent the forum it is a part of
 * @param createdBy the commitment that created it
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record ForumView(
    String code,
    long version,
    String label,
    LocalisedText name,
    List<String> aliases,
    List<String> convenors,
    String parent,
    String createdBy,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of forums as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es")
          .list("aliases", "convenors")
          .text("parent", "createdBy");

  public static ForumView of(Snapshot<Forum> snapshot, Language language) {
    Forum forum = snapshot.state();
    return new ForumView(
        forum.code(),
        snapshot.version(),
        language.of(forum.name()),
        forum.name(),
        forum.aliases(),
        forum.convenors(),
        forum.parent(),
        forum.createdBy(),
        Source.first(forum.source()),
        Source.all(forum.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
