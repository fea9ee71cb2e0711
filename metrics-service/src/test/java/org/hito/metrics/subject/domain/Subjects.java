package org.hito.metrics.subject.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.PartialDate;

/** Subjects for tests. */
public final class Subjects {

  public static final LocalDate START = LocalDate.of(2022, 1, 1);

  private Subjects() {}

  public static Subject mou(String code, String status) {
    return commitment(code, "mou", "hled", "economia-mx", status);
  }

  public static Subject commitment(
      String code, String kind, String forum, String owner, String status) {
    return SubjectBuilder.of(SubjectKind.COMMITMENT, code, status)
        .type(kind)
        .meeting(forum + "-2022")
        .forum(forum)
        .owner(owner)
        .build();
  }

  public static Subject meeting(String code, String forum, String status, String on) {
    return SubjectBuilder.of(SubjectKind.MEETING, code, status)
        .meeting(code)
        .forum(forum)
        .day(PartialDate.parse(on))
        .build();
  }

  /** A commitment that was made outside of a meeting. */
  public static Subject madeOn(String code, String status, PartialDate made) {
    return SubjectBuilder.like(mou(code, status)).meeting(null).forum(null).made(made).build();
  }

  /** The subject a version later, in another status. */
  public static Subject moved(Subject subject, String status) {
    long version = subject.version() + 1;
    return SubjectBuilder.like(subject)
        .version(version)
        .status(status)
        .trail(
            subject.status().equals(status)
                ? subject.trail()
                : subject.trail().leaving(subject.status(), step(subject.code(), version)))
        .build();
  }

  /** The state with the trail that it has after another one. */
  public static Subject after(Subject before, Subject state) {
    return SubjectBuilder.like(state).trail(before.trailTo(alone(state))).build();
  }

  /** The state as parsed from the fact of its version alone. */
  public static Subject alone(Subject subject) {
    return SubjectBuilder.like(subject).firstAt(subject.version()).build();
  }

  /** The same, linked to others. */
  public static Subject linked(Subject subject, List<String> initiatives, List<String> strategies) {
    return SubjectBuilder.like(subject).initiatives(initiatives).strategies(strategies).build();
  }

  public static Subject contributing(Subject subject, String indicator, String amount) {
    return SubjectBuilder.like(subject)
        .contributions(List.of(new Contribution(indicator, new BigDecimal(amount))))
        .build();
  }

  /** Version n is made n days after the start by the event {@code <code>#<n>}. */
  public static Step step(String code, long version) {
    return Step.dated(version, PartialDate.of(START.plusDays(version)), code + "#" + version);
  }
}
