package org.hito.documents.change;

/** Who writes what a schema describes, and with it which changes break somebody. */
enum Direction {
  /** Written by clients: what they send today must stay acceptable. */
  REQUEST,
  /** Written by the platform: what clients rely on must stay there. */
  ANSWER,
  /** Written by the platform and kept: both, since facts of yesterday are read tomorrow. */
  FACT;

  boolean isSent() {
    return this != ANSWER;
  }

  boolean isReliedOn() {
    return this != REQUEST;
  }
}
