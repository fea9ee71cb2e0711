package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The last step of a transaction, once the result of its change is known.
 *
 * @param <T> the result
 */
public final class BeforeCommit<T> {

  private static final BeforeCommit<Object> NOTHING =
      new BeforeCommit<>((session, result) -> Uni.createFrom().voidItem());

  private final BiFunction<Mutiny.Session, T, Uni<Void>> step;

  private BeforeCommit(BiFunction<Mutiny.Session, T, Uni<Void>> step) {
    this.step = step;
  }

  /** A step that belongs to the present request, wherever it runs. */
  public static <T> BeforeCommit<T> of(BiFunction<Mutiny.Session, T, Uni<Void>> step) {
    return new BeforeCommit<>(Infrastructure.decorate(step));
  }

  /** No step. */
  @SuppressWarnings("unchecked") // it takes any result
  public static <T> BeforeCommit<T> nothing() {
    return (BeforeCommit<T>) NOTHING;
  }

  public boolean isNothing() {
    return this == NOTHING;
  }

  public Uni<Void> run(Mutiny.Session session, T result) {
    return step.apply(session, result);
  }
}
