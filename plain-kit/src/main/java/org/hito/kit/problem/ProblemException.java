package org.hito.kit.problem;

/** Carries a {@link Problem} to the one place that answers it. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public ProblemException(int status, String code) {
    this(Problem.of(status, code));
  }

  public Problem problem() {
    return problem;
  }
}
