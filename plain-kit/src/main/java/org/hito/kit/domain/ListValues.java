package org.hito.kit.domain;

import java.util.List;
import java.util.stream.Stream;

/** Lists in records: immutable, and empty if a declaration leaves them out. */
public final class ListValues {

  private ListValues() {}

  /** A copy of the list; an empty one for null. */
  public static <T> List<T> orEmpty(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** A new list with one more entry at its end. */
  public static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
