package org.hito.kit.listing;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the address of the page after it, absent on the last
 * @param self the address of this page
 * @param total how many there are in all, only when asked for
 */
public record Page<T>(List<T> items, String next, String self, Long total) {

  public <U> Page<U> map(Function<T, U> function) {
    return new Page<>(items.stream().map(function).toList(), next, self, total);
  }
}
