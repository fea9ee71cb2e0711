package org.hito.kit.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rule for the first status of a thing. */
public final class Starting {

  private Starting() {}

  /** The violation of a status in which the thing cannot start. */
  public static <E extends Enum<E>> Optional<Violation> violation(E status, List<E> starting) {
    return starting.contains(status)
        ? Optional.empty()
        : Optional.of(Violation.of("/status", "not-one-of", "allowed", names(starting)));
  }

  private static <E extends Enum<E>> String names(List<E> starting) {
    return starting.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
