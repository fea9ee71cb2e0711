package org.hito.kit.schedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Work of any length that is done part after part. Nothing of a part is kept once it is done, as it
 * would be where each part went on to the next by itself.
 */
public final class Parts {

  private Parts() {}

  /**
   * Does one part after the other.
   *
   * @param part the next one; tells whether there are more behind it
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
