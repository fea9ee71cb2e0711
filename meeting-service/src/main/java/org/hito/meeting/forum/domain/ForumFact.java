package org.hito.meeting.forum.domain;

/** What can happen to a forum. */
public sealed interface ForumFact {

  /** It became known to the platform. */
  record Registered() implements ForumFact {}

  /** What is said of it changed. */
  record Revised(Forum before) implements ForumFact {}
}
