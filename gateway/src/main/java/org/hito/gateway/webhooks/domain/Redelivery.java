package org.hito.gateway.webhooks.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Facts to deliver again, before new ones.
 *
 * @param ids of facts; any if empty
 * @param filters all of which a fact must pass, in addition to those of its subscription
 * @param from position before the first one
 * @param to position after the last one
 */
public record Redelivery(UUID id, Set<String> ids, List<Filter> filters, String from, String to) {

  public Redelivery {
    ids = Set.copyOf(ids);
    filters = List.copyOf(filters);
  }
}
