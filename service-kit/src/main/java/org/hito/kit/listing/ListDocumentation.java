package org.hito.kit.listing;

import java.util.ArrayList;
import java.util.List;
import org.hito.kit.rest.AnswerFormat;

/**
 * The documentation of a list's query parameter.
 *
 * @param type its JSON Schema type in upper case
 * @param format its JSON Schema format, or empty
 * @param values the allowed values, for an array those of its items, or empty
 */
public record ListDocumentation(
    String name, String description, String type, String format, List<String> values) {

  /** The description of a parameter. */
  public static final String BYTE_ORDER_MARK =
      "true: a CSV begins with a byte order mark, by which spreadsheets know accents.";

  /** All parameters of a list, the common ones first. */
  public static List<ListDocumentation> of(Listable list) {
    List<ListDocumentation> parameters = new ArrayList<>();
    parameters.add(
        plain(
            "limit",
            "How many at most; %d when not given, larger than %d is taken for %2$d."
                .formatted(ListQuery.DEFAULT_LIMIT, ListQuery.MAXIMUM_LIMIT),
            "INTEGER"));
    parameters.add(plain("cursor", "Where to continue: use the address in 'next'.", "STRING"));
    if (!list.sorts().isEmpty()) {
      parameters.add(sort(list));
      parameters.add(
          new ListDocumentation(
              AnswerFormat.NAME,
              "Instead of 'Accept: application/json' or 'text/csv', for clients that cannot send"
                  + " it.",
              "STRING",
              "",
              List.of("json", "csv")));
      parameters.add(plain(AnswerFormat.BYTE_ORDER_MARK, BYTE_ORDER_MARK, "BOOLEAN"));
    }
    list.filters().values().stream().map(ListDocumentation::filter).forEach(parameters::add);
    return parameters;
  }

  private static ListDocumentation plain(String name, String description, String type) {
    return new ListDocumentation(name, description, type, "", List.of());
  }

  private static ListDocumentation sort(Listable list) {
    return new ListDocumentation(
        "sort", "The order, descending with '-' before it.", "STRING", "", list.orders());
  }

  private static ListDocumentation filter(Filter filter) {
    Filter.Kind kind = filter.kind();
    return switch (kind) {
      case FLAG -> plain(filter.name(), kind.description, "BOOLEAN");
      case FROM, TO ->
          new ListDocumentation(filter.name(), kind.description, "STRING", "date", List.of());
      case SINCE ->
          new ListDocumentation(filter.name(), kind.description, "STRING", "date-time", List.of());
      case NAMES ->
          new ListDocumentation(filter.name(), kind.description, "ARRAY", "", filter.names());
      case WORDS, PHRASE -> plain(filter.name(), kind.description, "STRING");
    };
  }
}
