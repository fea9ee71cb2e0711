package org.hito.kit.json;

import java.util.List;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * What came of reading a body: the value as far as it could be read, and everything wrong with its
 * shape. Members that could not be read are null, so that a domain's own rules can still be checked
 * and all violations be told in one answer.
 */
public record Reading<T>(T value, List<Violation> violations) {

  public Reading {
    violations = List.copyOf(violations);
  }

  /** This reading, when there is an object to judge by its rules; else the 422 that says so. */
  public Reading<T> ofAnObject() {
    if (value == null) {
      throw new ProblemException(Problem.invalid(violations));
    }
    return this;
  }

  /** The value, when nothing is wrong with its shape; else the 422 that lists what is. */
  public T orThrow() {
    if (violations.isEmpty()) {
      return value;
    }
    throw new ProblemException(Problem.invalid(violations));
  }
}
