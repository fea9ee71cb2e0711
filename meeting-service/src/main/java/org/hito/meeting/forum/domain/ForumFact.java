package org.hito.meeting.forum.domain;

/** The facts about forums. */
public sealed interface ForumFact {

  /** It was registered. */
  record Registered() implements ForumFact {}

  /** Its declaration changed. */
  record Revised(Forum before) implements ForumFact {}
}
