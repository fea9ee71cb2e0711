package org.hito.metrics.subject.domain;

/** What can be counted. */
public enum SubjectKind {
  COMMITMENT,
  INITIATIVE,
  MEETING
}
