package org.hito.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table and where each stands in the JSON of a row: {@code title.en} is the member
 * {@code en} of the member {@code title}. The same columns write a table and read it back.
 *
 * @param columns in their order
 * @param others the member that holds one text for each further column, or null when there are none
 */
public record Columns(List<Column> columns, String others) {

  /** What the cells of a column are in JSON. */
  enum Kind {
    TEXT,
    NUMBER,
    LIST
  }

  /** One column; its name is its place. */
  record Column(String name, Kind kind) {}

  public Columns {
    columns = List.copyOf(columns);
  }

  public static Columns of() {
    return new Columns(List.of(), null);
  }

  /** Columns of texts, dates and codes. */
  public Columns text(String... names) {
    return with(Kind.TEXT, names);
  }

  /** Columns of exact decimals. */
  public Columns number(String... names) {
    return with(Kind.NUMBER, names);
  }

  /** Columns of lists of codes, separated by semicolons. */
  public Columns list(String... names) {
    return with(Kind.LIST, names);
  }

  /** Lets any further column be a text within the member of this name. */
  public Columns othersWithin(String member) {
    return new Columns(columns, member);
  }

  /** The column a header names; empty when there is none. */
  Optional<Column> named(String header) {
    return columns.stream()
        .filter(column -> column.name().equals(header))
        .findFirst()
        .or(() -> other(header));
  }

  private Optional<Column> other(String header) {
    return others == null || header.isBlank()
        ? Optional.empty()
        : Optional.of(new Column(others + "." + header, Kind.TEXT));
  }

  private Columns with(Kind kind, String... names) {
    List<Column> all = new ArrayList<>(columns);
    for (String name : names) {
      all.add(new Column(name, kind));
    }
    return new Columns(all, others);
  }
}
