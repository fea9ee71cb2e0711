package org.hito.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.json.Fields;

/**
 * The columns of a table and their places in the JSON of a row: {@code title.en} is the member
 * {@code en} of the member {@code title}. The same columns write tables and read them back.
 *
 * @param columns in order
 * @param others the member with a text for each further column, or null when there are none
 * @param codes the names that further columns may have when read; null where any are allowed
 */
public record Columns(List<Column> columns, String others, List<String> codes) {

  /** The JSON type of a column's cells. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LIST
  }

  /** The tables that have a column. */
  enum Presence {
    /** Every written table; tables that are read may lack it. */
    USUAL,
    /** Every table. */
    REQUIRED,
    /** Written tables in which some row has a value. */
    WHERE_GIVEN,
    /** Every written table; no table that is read. */
    ONLY_WRITTEN
  }

  /** A column; its name is its place. */
  record Column(String name, Kind kind, Presence presence) {

    /** Its place in the JSON of a row. */
    String pointer() {
      return "/" + name.replace('.', '/');
    }

    boolean is(Presence one) {
      return presence == one;
    }
  }

  public Columns {
    columns = List.copyOf(columns);
  }

  public static Columns of() {
    return new Columns(List.of(), null, null);
  }

  /** Columns of texts, dates and codes. */
  public Columns text(String... names) {
    return with(Kind.TEXT, names);
  }

  /** Columns of exact decimals. */
  public Columns number(String... names) {
    return with(Kind.NUMBER, names);
  }

  /** Columns of {@code true} or {@code false}. */
  public Columns flag(String... names) {
    return with(Kind.FLAG, names);
  }

  /** Columns of lists of texts, separated by semicolons. */
  public Columns list(String... names) {
    return with(Kind.LIST, names);
  }

  /** Requires these columns in tables that are read. */
  public Columns requiring(String... names) {
    return with(Presence.REQUIRED, names);
  }

  /** Writes these columns only where a row has a value. */
  public Columns whereGiven(String... names) {
    return with(Presence.WHERE_GIVEN, names);
  }

  /** Writes these columns, and refuses them in tables that are read. */
  public Columns onlyWriting(String... names) {
    return with(Presence.ONLY_WRITTEN, names);
  }

  private Columns with(Presence presence, String... names) {
    List<String> those = List.of(names);
    return new Columns(
        columns.stream()
            .map(
                one ->
                    those.contains(one.name()) ? new Column(one.name(), one.kind(), presence) : one)
            .toList(),
        others,
        codes);
  }

  /**
   * Allows further columns; their texts are members of this member: {@code country}, or in full
   * {@code dimensions.country}.
   */
  public Columns othersWithin(String member) {
    return new Columns(columns, member, null);
  }

  /** Limits the names of further columns in tables that are read. */
  public Columns othersAmong(List<String> known) {
    return new Columns(columns, others, List.copyOf(known));
  }

  /** True if a header reads the name as one of these columns, rather than a further one. */
  public boolean reserves(String name) {
    return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
  }

  /** The header of a further column. */
  String header(String other) {
    return reserves(other) ? others + "." + other : other;
  }

  /** The column of a header name, ignoring case; empty when there is none. */
  Optional<Column> named(String header) {
    return reserves(header)
        ? readable().filter(column -> column.name().equalsIgnoreCase(header)).findFirst()
        : other(header.toLowerCase(Locale.ROOT));
  }

  private Optional<Column> other(String header) {
    if (others == null) {
      return Optional.empty();
    }
    String within = others + ".";
    String code = header.startsWith(within) ? header.substring(within.length()) : header;
    return Optional.of(code)
        .filter(one -> codes == null ? Fields.isCode(one) : codes.contains(one))
        .map(this::another);
  }

  Column another(String code) {
    return new Column(others + "." + code, Kind.TEXT, Presence.USUAL);
  }

  /** The names a header may have, as a text. */
  String expected() {
    Stream<String> more = codes == null ? Stream.of() : codes.stream().map(this::header);
    return Stream.concat(readable().map(Column::name), more).collect(Collectors.joining(", "));
  }

  private Stream<Column> readable() {
    return columns.stream().filter(column -> !column.is(Presence.ONLY_WRITTEN));
  }

  private Columns with(Kind kind, String... names) {
    List<Column> all = new ArrayList<>(columns);
    for (String name : names) {
      all.add(new Column(name, kind, Presence.USUAL));
    }
    return new Columns(all, others, codes);
  }
}
