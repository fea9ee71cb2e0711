package org.hito.meeting.forum.messaging;

import java.util.Map;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.domain.ForumFact.Revised;
import org.hito.meeting.forum.view.ForumView;

/** The wire form of forum facts: {@code contracts/forum.v1.schema.json}. */
public final class ForumContract {

  private ForumContract() {}

  /** The fact as published. It has no date of its own, so it happened when it was recorded. */
  public static FactBody body(ForumFact fact, Snapshot<Forum> after) {
    ForumView state = ForumView.of(after, Language.EN);
    return fact instanceof Revised revised
        ? new FactBody(
            "revised", after.updatedAt(), Changes.between(revised.before(), after.state()), state)
        : new FactBody("registered", after.updatedAt(), Map.of(), state);
  }
}
