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
    return new Subject(
        SubjectKind.COMMITMENT,
        code,
        1,
        status,
        kind,
        forum + "-2022",
        forum,
        owner,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        StatusTrail.startingWith(step(code, 1)));
  }

  public static Subject meeting(String code, String forum, String status, String on) {
    return new Subject(
        SubjectKind.MEETING,
        code,
        1,
        status,
        null,
        code,
        forum,
        null,
        PartialDate.parse(on),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        StatusTrail.startingWith(step(code, 1)));
  }

  /** A commitment that was made outside of a meeting. */
  public static Subject madeOn(String code, String status, PartialDate made) {
    Subject one = mou(code, status);
    return new Subject(
        one.kind(),
        one.code(),
        one.version(),
        one.status(),
        one.type(),
        null,
        null,
        one.owner(),
        null,
        made,
        one.due(),
        one.initiatives(),
        one.strategies(),
        one.contributions(),
        one.trail());
  }

  /** The subject a version later, in another status. */
  public static Subject moved(Subject subject, String status) {
    long version = subject.version() + 1;
    return new Subject(
        subject.kind(),
        subject.code(),
        version,
        status,
        subject.type(),
        subject.meeting(),
        subject.forum(),
        subject.owner(),
        subject.day(),
        subject.made(),
        subject.due(),
        subject.initiatives(),
        subject.strategies(),
        subject.contributions(),
        subject.status().equals(status)
            ? subject.trail()
            : subject.trail().leaving(subject.status(), step(subject.code(), version)));
  }

  /** The state with the trail that it has after another one. */
  public static Subject after(Subject before, Subject state) {
    return linked(state, state.initiatives(), state.strategies(), before.trailTo(alone(state)));
  }

  /** The state as parsed from the fact of its version alone. */
  public static Subject alone(Subject subject) {
    return linked(
        subject,
        subject.initiatives(),
        subject.strategies(),
        StatusTrail.startingWith(step(subject.code(), subject.version())));
  }

  /** The same, linked to others. */
  public static Subject linked(Subject subject, List<String> initiatives, List<String> strategies) {
    return linked(subject, initiatives, strategies, subject.trail());
  }

  private static Subject linked(
      Subject subject, List<String> initiatives, List<String> strategies, StatusTrail trail) {
    return new Subject(
        subject.kind(),
        subject.code(),
        subject.version(),
        subject.status(),
        subject.type(),
        subject.meeting(),
        subject.forum(),
        subject.owner(),
        subject.day(),
        subject.made(),
        subject.due(),
        initiatives,
        strategies,
        subject.contributions(),
        trail);
  }

  public static Subject contributing(Subject subject, String indicator, String amount) {
    return new Subject(
        subject.kind(),
        subject.code(),
        subject.version(),
        subject.status(),
        subject.type(),
        subject.meeting(),
        subject.forum(),
        subject.owner(),
        subject.day(),
        subject.made(),
        subject.due(),
        subject.initiatives(),
        subject.strategies(),
        List.of(new Contribution(indicator, new BigDecimal(amount))),
        subject.trail());
  }

  /** Version n is made n days after the start by the event {@code <code>#<n>}. */
  public static Step step(String code, long version) {
    return Step.dated(version, PartialDate.of(START.plusDays(version)), code + "#" + version);
  }
}
