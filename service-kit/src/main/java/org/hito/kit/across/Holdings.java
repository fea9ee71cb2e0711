package org.hito.kit.across;

import java.util.List;

/**
 * What a service answers across all its kinds. Each service has one bean of this type.
 *
 * @param kinds the kinds it owns
 * @param relations the relations that lead from something in its database, in either direction
 */
public record Holdings(List<Kind<?>> kinds, List<Relation> relations) {

  public Holdings {
    kinds = List.copyOf(kinds);
    relations = List.copyOf(relations);
  }

  /** The relations that a row of a kind says, in a fixed order. */
  List<Relation> leading(String kind) {
    return relations.stream()
        .filter(one -> one.leads() != null && one.from().equals(kind))
        .toList();
  }
}
