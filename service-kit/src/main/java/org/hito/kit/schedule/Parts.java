package org.hito.kit.schedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Work of any length, done in parts. Memory use stays constant, whereas a recursive chain would
 * retain all parts.
 */
public final class Parts {

  private Parts() {}

  /**
   * Does one part after another.
   *
   * @param part does the next part; returns whether there are more
   */
  public static Uni<Void> whileThereAreMore(Supplier<Uni<Boolean>> part) {
    return Multi.createBy()
        .repeating()
        .<Boolean>uni(part::get)
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
