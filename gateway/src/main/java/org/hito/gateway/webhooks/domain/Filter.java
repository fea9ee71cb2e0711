package org.hito.gateway.webhooks.domain;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A filter expression of the CloudEvents Subscriptions API. Comparisons respect case, and an
 * attribute that an event does not have matches nothing.
 */
public sealed interface Filter {

  /**
   * Whether an event passes.
   *
   * @param attributes the value of a context attribute as text, or null
   */
  boolean accepts(UnaryOperator<String> attributes);

  /** How a value is compared; the names of the dialects in lower case. */
  enum Comparison {
    EXACT,
    PREFIX,
    SUFFIX;

    private boolean matches(String value, String wanted) {
      return switch (this) {
        case EXACT -> value.equals(wanted);
        case PREFIX -> value.startsWith(wanted);
        case SUFFIX -> value.endsWith(wanted);
      };
    }
  }

  /** All of these attributes must match. */
  record Attributes(Comparison comparison, Map<String, String> values) implements Filter {

    public Attributes {
      values = Map.copyOf(values);
    }

    @Override
    public boolean accepts(UnaryOperator<String> attributes) {
      return values.entrySet().stream()
          .allMatch(
              wanted -> {
                String value = attributes.apply(wanted.getKey());
                return value != null && comparison.matches(value, wanted.getValue());
              });
    }
  }

  record All(List<Filter> filters) implements Filter {

    public All {
      filters = List.copyOf(filters);
    }

    @Override
    public boolean accepts(UnaryOperator<String> attributes) {
      return filters.stream().allMatch(filter -> filter.accepts(attributes));
    }
  }

  record Any(List<Filter> filters) implements Filter {

    public Any {
      filters = List.copyOf(filters);
    }

    @Override
    public boolean accepts(UnaryOperator<String> attributes) {
      return filters.stream().anyMatch(filter -> filter.accepts(attributes));
    }
  }

  record Not(Filter filter) implements Filter {

    @Override
    public boolean accepts(UnaryOperator<String> attributes) {
      return !filter.accepts(attributes);
    }
  }
}
