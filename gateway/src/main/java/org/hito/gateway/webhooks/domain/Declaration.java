package org.hito.gateway.webhooks.domain;

import java.util.List;
import java.util.Map;

/**
 * What an agency wants delivered, and where.
 *
 * @param start where it began: {@code now}, {@code beginning}, an instant or a position
 * @param source the only {@code source} of events, or null
 * @param types the full types, such as {@code org.hito.commitment.delivered.v1}; any if empty
 * @param parameters those of streams, by name
 * @param filters all of which an event must pass
 */
public record Declaration(
    Sink sink,
    String start,
    String source,
    List<String> types,
    Map<String, List<String>> parameters,
    List<Filter> filters) {

  public Declaration {
    types = List.copyOf(types);
    parameters = Map.copyOf(parameters);
    filters = List.copyOf(filters);
  }
}
