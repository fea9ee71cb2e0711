package org.hito.kit.json;

import java.util.List;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * The result of reading a body: the value as far as it was readable, and all violations of its
 * shape. Unreadable members are null, so that domain rules can still be checked and one answer
 * lists all violations.
 */
public record Reading<T>(T value, List<Violation> violations) {

  public Reading {
    violations = List.copyOf(violations);
  }

  /** This reading if it has a value to check; throws a 422 otherwise. */
  public Reading<T> ofAnObject() {
    if (value == null) {
      throw new ProblemException(Problem.invalid(violations));
    }
    return this;
  }

  /** The value; throws a 422 with all violations if there are any. */
  public T orThrow() {
    if (violations.isEmpty()) {
      return value;
    }
    throw new ProblemException(Problem.invalid(violations));
  }
}
