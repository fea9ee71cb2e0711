package org.hito.kit.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.WireName;
import org.hito.kit.rest.QueryValues;

/**
 * A query parameter of a list and its condition. The condition is a constant; the client's value is
 * only bound, to {@code :value}, and the current day to {@code :today}.
 *
 * @param name the query parameter
 * @param kind the kind of its values
 * @param condition SQL for a value given as text
 * @param names the only values, or empty where any value may match
 * @param form the form in which a value is stored
 */
public record Filter(String name, Kind kind, String condition, List<String> names, Form form) {

  private static final String ONE_OF = " = ANY(string_to_array(:value, ','))";
  private static final String DAY = "CAST(CAST(:value AS text) AS date)";

  private static final Pattern WORDS = Pattern.compile("[^,\\s]{1,200}(,[^,\\s]{1,200}){0,49}");
  private static final Pattern PHRASE = Pattern.compile("(?s).{1,200}");

  /**
   * The syntax of values.
   *
   * @param what what is expected: the last part of a key {@code expected.…}
   * @param parser reads a value into the form that is stored; empty for one that no row can have
   */
  public record Form(String what, Function<String, Optional<String>> parser) {

    private static final Form ANY = new Form("words", Optional::of);
  }

  /** The kind of a filter's values. */
  enum Kind {
    WORDS("One of these values, separated by commas."),
    NAMES("One of these values, separated by commas."),
    FROM("On or after this day."),
    TO("On or before this day."),
    FLAG("Only those, or only the others."),
    PHRASE(
        "Part of the code, a name in either language or an alias; case and accents are ignored."),
    SINCE("Changed at this instant or later.");

    final String description;

    Kind(String description) {
      this.description = description;
    }
  }

  private Filter(String name, Kind kind, String condition) {
    this(name, kind, condition, List.of(), Form.ANY);
  }

  /** The column equals one of the values, comma = or. */
  public static Filter oneOf(String name, String column) {
    return new Filter(name, Kind.WORDS, column + ONE_OF);
  }

  /** The column, which holds names of an enum, equals one of the values, comma = or. */
  public static <E extends Enum<E>> Filter oneOf(String name, String column, Class<E> type) {
    return oneOf(name, column, Stream.of(type.getEnumConstants()).map(WireName::of).toList());
  }

  /** The column, which holds only these names, equals one of the values, comma = or. */
  public static Filter oneOf(String name, String column, List<String> names) {
    return new Filter(name, Kind.NAMES, column + ONE_OF, names, Form.ANY);
  }

  /** The column, which holds values of this form, equals one of the values, comma = or. */
  public static Filter oneOf(String name, String column, Form form) {
    return new Filter(name, Kind.WORDS, column + ONE_OF, List.of(), form);
  }

  /**
   * The array column contains one of the values, comma = or. That it is not empty follows, but
   * tells the planner how few rows match where nearly all are empty: otherwise it reads all of them
   * in their order.
   */
  public static Filter holds(String name, String column) {
    return new Filter(
        name,
        Kind.WORDS,
        "%1$s && string_to_array(:value, ',') AND %1$s <> '{}'".formatted(column));
  }

  /** The array column of one of the rows with these codes contains the code. */
  public static Filter heldBy(String name, String table, String column) {
    return new Filter(name, Kind.WORDS, "code = ANY(" + held(table, column) + ")");
  }

  /** The array column contains one of the values, or theirs contains the code. */
  public static Filter eitherHolds(String name, String table, String column) {
    return new Filter(
        name,
        Kind.WORDS,
        "(%s && string_to_array(:value, ',') OR code = ANY(%s))"
            .formatted(column, held(table, column)));
  }

  /**
   * The condition holds for the row of the other table with one of the codes.
   *
   * @param row the name of that row in the condition
   */
  public static Filter among(String name, String column, String select, String row) {
    return new Filter(
        name, Kind.WORDS, "%s IN (%s AND %s.code%s)".formatted(column, select, row, ONE_OF));
  }

  private static String held(String table, String column) {
    return "ARRAY(SELECT unnest(h.%s) FROM %s h WHERE h.code%s)".formatted(column, table, ONE_OF);
  }

  /** The date column is on or after the day. */
  public static Filter from(String name, String column) {
    return new Filter(name, Kind.FROM, column + " >= " + DAY);
  }

  /** The date column is on or before the day. */
  public static Filter to(String name, String column) {
    return new Filter(name, Kind.TO, column + " <= " + DAY);
  }

  /**
   * An imprecise date, between the two columns, may be on or after the day. As it spans at most a
   * year, both columns are bounded: together with {@link #mayBeTo} the index ranges are narrow.
   */
  public static Filter mayBeFrom(String name, String first, String last) {
    String condition = "%s >= %s AND %s >= %2$s - 366".formatted(last, DAY, first);
    return new Filter(name, Kind.FROM, condition);
  }

  /** An imprecise date, between the two columns, may be on or before the day. */
  public static Filter mayBeTo(String name, String first, String last) {
    String condition = "%s <= %s AND %s <= %2$s + 366".formatted(first, DAY, last);
    return new Filter(name, Kind.TO, condition);
  }

  /** A condition that must hold, or must not; it is never null and may refer to {@code :today}. */
  public static Filter flag(String name, String condition) {
    return new Filter(name, Kind.FLAG, condition);
  }

  /** Finds code, names and aliases in either language, ignoring case and accents. */
  static Filter search() {
    return new Filter("q", Kind.PHRASE, found("search", ":value"));
  }

  /** SQL: whether a column that is folded already contains a text, ignoring case and accents. */
  public static String found(String column, String text) {
    return "%s LIKE '%%' || replace(replace(replace(fold(%s), '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%'"
        .formatted(column, text);
  }

  static Filter updatedSince() {
    return new Filter(
        "updatedSince", Kind.SINCE, "updated_at >= CAST(CAST(:value AS text) AS timestamptz)");
  }

  /** The value in the form that is bound; 400 for a value no row can match. */
  String read(String value) {
    return switch (kind) {
      case WORDS -> formed(matching(WORDS, "words", value));
      case NAMES -> named(value);
      case PHRASE -> matching(PHRASE, "phrase", Texts.composed(value));
      case FLAG -> String.valueOf(QueryValues.flag(name, value));
      case FROM, TO -> QueryValues.day(name, value).toString();
      case SINCE -> QueryValues.instant(name, value).toString();
    };
  }

  private String matching(Pattern pattern, String what, String value) {
    return QueryValues.expected(
        what, name, value, Optional.of(value).filter(text -> pattern.matcher(text).matches()));
  }

  private String formed(String value) {
    return Stream.of(value.split(",", -1))
        .map(one -> QueryValues.expected(form.what(), name, one, form.parser().apply(one)))
        .collect(Collectors.joining(","));
  }

  private String named(String value) {
    for (String one : value.split(",", -1)) {
      QueryValues.oneOf(name, one, names);
    }
    return value;
  }

  /** The condition for a value; the value is bound, except for flags. */
  String conditionFor(String value) {
    if (kind == Kind.FLAG && value.equals("false")) {
      return "NOT (" + condition + ")";
    }
    // for a single value an index returns the rows in the order of their codes
    return value.contains(",") ? condition : condition.replace(ONE_OF, " = :value");
  }
}
