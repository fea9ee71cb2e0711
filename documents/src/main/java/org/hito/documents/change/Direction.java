package org.hito.documents.change;

/** Who writes what a schema describes, and so which changes are breaking. */
enum Direction {
  /** Written by clients: what they send today must stay acceptable. */
  REQUEST,
  /** Written by the platform: what clients rely on must stay. */
  ANSWER,
  /** Written by the platform and stored: both rules apply, since old facts are read later. */
  FACT;

  boolean isSent() {
    return this != ANSWER;
  }

  boolean isReliedOn() {
    return this != REQUEST;
  }
}
