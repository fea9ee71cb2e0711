package org.hito.kit.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.table.Columns;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the address of the page after it, absent on the last
 * @param self the address of this page
 * @param total how many there are in all, only when asked for
 * @param columns how it is written as a table, null for a list that never is
 */
@Schema(requiredProperties = {"items", "self"})
public record Page<T>(
    List<T> items, String next, String self, Long total, @JsonIgnore Columns columns) {

  public Page(List<T> items, String next, String self, Long total) {
    this(items, next, self, total, null);
  }

  public <U> Page<U> map(Function<T, U> function) {
    return new Page<>(items.stream().map(function).toList(), next, self, total, columns);
  }

  /** The page as it is, and with these columns where a table is asked for. */
  public Page<T> as(Columns table) {
    return new Page<>(items, next, self, total, table);
  }
}
