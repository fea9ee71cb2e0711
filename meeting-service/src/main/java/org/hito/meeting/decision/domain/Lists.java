package org.hito.meeting.decision.domain;

import java.util.List;
import java.util.stream.Stream;

/** Lists as a declaration means them: left out is empty. */
public final class Lists {

  private Lists() {}

  /** The list as given; empty when it was left out. */
  public static <T> List<T> orEmpty(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** A new list with one more at its end. */
  public static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
