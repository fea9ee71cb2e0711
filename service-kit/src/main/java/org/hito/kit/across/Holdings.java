package org.hito.kit.across;

import java.util.List;

/**
 * The kinds and relations that a service answers about. Each service has one bean of this type.
 *
 * @param kinds the kinds it owns
 * @param relations the relations whose source is in its database, in either direction
 */
public record Holdings(List<Kind<?>> kinds, List<Relation> relations) {

  public Holdings {
    kinds = List.copyOf(kinds);
    relations = List.copyOf(relations);
  }

  /** The relations that a row of a kind contains, in a fixed order. */
  List<Relation> leading(String kind) {
    return relations.stream()
        .filter(one -> one.leads() != null && one.from().equals(kind))
        .toList();
  }
}
