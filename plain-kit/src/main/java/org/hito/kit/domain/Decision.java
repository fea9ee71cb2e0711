package org.hito.kit.domain;

import java.util.List;

/**
 * The result of a command: a new state with its facts, no change, or a rejection.
 *
 * @param <S> the state
 * @param <F> the facts
 */
public sealed interface Decision<S, F> {

  /** The command was accepted: the state after it, and its facts, oldest first, at least one. */
  record Accepted<S, F>(S state, List<F> facts) implements Decision<S, F> {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** The command changes nothing: no new version, no fact. The state is for the answer. */
  record Unchanged<S, F>(S state) implements Decision<S, F> {}

  /** The command was refused. */
  record Rejected<S, F>(Rejection rejection) implements Decision<S, F> {}

  static <S, F> Decision<S, F> accepted(S state, F fact) {
    return new Accepted<>(state, List.of(fact));
  }

  static <S, F> Decision<S, F> unchanged(S state) {
    return new Unchanged<>(state);
  }

  static <S, F> Decision<S, F> rejected(Rejection rejection) {
    return new Rejected<>(rejection);
  }
}
