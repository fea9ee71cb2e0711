package org.hito.kit.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.table.Columns;

/**
 * One page of a list.
 *
 * @param items its entries
 * @param next the address of the next page, absent on the last one
 * @param self the address of this page
 * @param total the number of entries of all pages, only when requested
 * @param columns its columns as a table, null for a list that is never one
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

  /** The page with these columns for tables. */
  public Page<T> as(Columns table) {
    return new Page<>(items, next, self, total, table);
  }
}
