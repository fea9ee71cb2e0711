package org.hito.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.json.Fields;

/**
 * The columns of a table and where each stands in the JSON of a row: {@code title.en} is the member
 * {@code en} of the member {@code title}. The same columns write a table and read it back.
 *
 * @param columns in their order
 * @param others the member that holds one text for each further column, or null when there are none
 * @param codes what the further columns of a table that is read may be; null where they may be any
 */
public record Columns(List<Column> columns, String others, List<String> codes) {

  /** What the cells of a column are in JSON. */
  enum Kind {
    TEXT,
    NUMBER,
    LIST
  }

  /** Which tables have a column. */
  enum Presence {
    /** Every one that is written; one that is read may lack it. */
    USUAL,
    /** Every one. */
    REQUIRED,
    /** Those of which a row has something to say there. */
    WHERE_GIVEN,
    /** Every one that is written; none that is read. */
    ONLY_WRITTEN
  }

  /** One column; its name is its place. */
  record Column(String name, Kind kind, Presence presence) {

    /** Where it stands in the JSON of a row. */
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

  /** Columns of lists of texts, separated by semicolons. */
  public Columns list(String... names) {
    return with(Kind.LIST, names);
  }

  /** Reads no table that lacks one of these columns. */
  public Columns requiring(String... names) {
    return with(Presence.REQUIRED, names);
  }

  /** Writes these columns only where a row has something to say there. */
  public Columns whereGiven(String... names) {
    return with(Presence.WHERE_GIVEN, names);
  }

  /** Writes these columns, and reads no table that has one of them. */
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
   * Lets any further column be a text within the member of this name: {@code country}, or in full
   * {@code dimensions.country}.
   */
  public Columns othersWithin(String member) {
    return new Columns(columns, member, null);
  }

  /** Reads no table that has another of the further columns. */
  public Columns othersAmong(List<String> known) {
    return new Columns(columns, others, List.copyOf(known));
  }

  /** True for what a header would take for a column of its own, not for one of the others. */
  public boolean reserves(String name) {
    return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
  }

  /** What stands in the header over the column of another. */
  String header(String other) {
    return reserves(other) ? others + "." + other : other;
  }

  /** The column a header names, whatever its case; empty when there is none. */
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

  /** What a header may name, in words. */
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
