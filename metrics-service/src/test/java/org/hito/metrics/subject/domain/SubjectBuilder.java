package org.hito.metrics.subject.domain;

import java.util.List;
import org.hito.kit.domain.PartialDate;

/** A subject of which a test names only what it is about; the rest is null, or empty. */
public final class SubjectBuilder {
  private final SubjectKind kind;
  private final String code;
  private long version = 1;
  private String status;
  private String type;
  private String meeting;
  private String forum;
  private String owner;
  private PartialDate day;
  private PartialDate made;
  private PartialDate due;
  private List<String> initiatives = List.of();
  private List<String> strategies = List.of();
  private List<Contribution> contributions = List.of();
  private StatusTrail trail;

  private SubjectBuilder(SubjectKind kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  /** The first version of a subject, in this status. */
  public static SubjectBuilder of(SubjectKind kind, String code, String status) {
    return new SubjectBuilder(kind, code).status(status).firstAt(1);
  }

  /** A copy, of which something is changed. */
  public static SubjectBuilder like(Subject subject) {
    SubjectBuilder copy = new SubjectBuilder(subject.kind(), subject.code());
    copy.version = subject.version();
    copy.status = subject.status();
    copy.type = subject.type();
    copy.meeting = subject.meeting();
    copy.forum = subject.forum();
    copy.owner = subject.owner();
    copy.day = subject.day();
    copy.made = subject.made();
    copy.due = subject.due();
    copy.initiatives = subject.initiatives();
    copy.strategies = subject.strategies();
    copy.contributions = subject.contributions();
    copy.trail = subject.trail();
    return copy;
  }

  /** This version, as parsed from its fact alone. */
  public SubjectBuilder firstAt(long first) {
    this.version = first;
    return trail(StatusTrail.startingWith(Subjects.step(code, first)));
  }

  SubjectBuilder version(long version) {
    this.version = version;
    return this;
  }

  SubjectBuilder status(String status) {
    this.status = status;
    return this;
  }

  public SubjectBuilder type(String type) {
    this.type = type;
    return this;
  }

  SubjectBuilder meeting(String meeting) {
    this.meeting = meeting;
    return this;
  }

  public SubjectBuilder forum(String forum) {
    this.forum = forum;
    return this;
  }

  public SubjectBuilder owner(String owner) {
    this.owner = owner;
    return this;
  }

  SubjectBuilder day(PartialDate day) {
    this.day = day;
    return this;
  }

  SubjectBuilder made(PartialDate made) {
    this.made = made;
    return this;
  }

  SubjectBuilder initiatives(List<String> initiatives) {
    this.initiatives = initiatives;
    return this;
  }

  public SubjectBuilder strategies(List<String> strategies) {
    this.strategies = strategies;
    return this;
  }

  public SubjectBuilder contributions(List<Contribution> contributions) {
    this.contributions = contributions;
    return this;
  }

  SubjectBuilder trail(StatusTrail trail) {
    this.trail = trail;
    return this;
  }

  public Subject build() {
    return new Subject(
        kind,
        code,
        version,
        status,
        type,
        meeting,
        forum,
        owner,
        day,
        made,
        due,
        initiatives,
        strategies,
        contributions,
        trail);
  }
}
