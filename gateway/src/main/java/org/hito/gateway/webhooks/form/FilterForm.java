package org.hito.gateway.webhooks.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.webhooks.domain.Filter;
import org.hito.gateway.webhooks.domain.Filter.Comparison;
import org.hito.kit.json.Fields;

/** Filters in JSON: {@code {"<dialect>": …}}. */
final class FilterForm {

  private static final String ALL = "all";
  private static final String ANY = "any";
  private static final String NOT = "not";
  private static final Set<String> DIALECTS =
      Stream.concat(Stream.of(Comparison.values()).map(FilterForm::name), Stream.of(ALL, ANY, NOT))
          .collect(Collectors.toUnmodifiableSet());

  // the context attributes of facts
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "dataschema",
          "datacontenttype",
          "recordedat",
          "aggregateversion",
          "partitionkey",
          "actor",
          "agency",
          "causationid",
          "traceparent");

  private FilterForm() {}

  /** The filter in an object of one member, which names the dialect; null if there is none. */
  static Filter read(Fields filter) {
    List<String> names = filter.names();
    if (names.size() != 1) {
      filter.violate("not-one-dialect");
      return null;
    }
    String dialect = names.get(0);
    return switch (dialect) {
      case ALL -> new Filter.All(nested(filter, dialect));
      case ANY -> new Filter.Any(nested(filter, dialect));
      case NOT -> not(filter.required(dialect).object(dialect, FilterForm::read));
      default -> {
        if (!DIALECTS.contains(dialect)) {
          filter.violate(dialect, "unknown-dialect");
          yield null;
        }
        Comparison comparison = Comparison.valueOf(dialect.toUpperCase(Locale.ROOT));
        yield filter
            .required(dialect)
            .object(dialect, attributes -> new Filter.Attributes(comparison, values(attributes)));
      }
    };
  }

  private static List<Filter> nested(Fields filter, String dialect) {
    List<Filter> nested = filter.required(dialect).objects(dialect, FilterForm::read);
    if (nested.isEmpty()) {
      filter.violate(dialect, "empty");
    }
    return nested;
  }

  private static Filter not(Filter filter) {
    return filter == null ? null : new Filter.Not(filter);
  }

  private static Map<String, String> values(Fields attributes) {
    Map<String, String> values = new LinkedHashMap<>();
    if (attributes.names().isEmpty()) {
      attributes.violate("empty");
    }
    for (String name : attributes.names()) {
      String value = attributes.required(name).text(name, Fields.SHORT_TEXT);
      if (!ATTRIBUTES.contains(name)) {
        attributes.violate(name, "unknown-attribute");
      } else if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  static Map<String, Object> write(Filter filter) {
    if (filter instanceof Filter.Attributes attributes) {
      return Map.of(name(attributes.comparison()), attributes.values());
    }
    if (filter instanceof Filter.All all) {
      return Map.of(ALL, all.filters().stream().map(FilterForm::write).toList());
    }
    if (filter instanceof Filter.Any any) {
      return Map.of(ANY, any.filters().stream().map(FilterForm::write).toList());
    }
    return Map.of(NOT, write(((Filter.Not) filter).filter()));
  }

  /** How many expressions there are in a filter. */
  static int size(Filter filter) {
    List<Filter> nested =
        filter instanceof Filter.All all
            ? all.filters()
            : filter instanceof Filter.Any any
                ? any.filters()
                : filter instanceof Filter.Not not ? List.of(not.filter()) : List.of();
    return 1 + nested.stream().mapToInt(FilterForm::size).sum();
  }

  private static String name(Comparison comparison) {
    return comparison.name().toLowerCase(Locale.ROOT);
  }
}
