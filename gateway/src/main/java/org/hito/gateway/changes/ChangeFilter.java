package org.hito.gateway.changes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hito.gateway.changes.domain.StateFilter;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Kinds;

/**
 * Selects changes.
 *
 * @param agencies of those who made them; all if empty
 * @param states the codes that the state after a change must refer to, by parameter
 */
public record ChangeFilter(
    Set<Kind> kinds, List<String> agencies, SortedMap<String, List<String>> states) {

  /** The query parameters. */
  public static final Set<String> PARAMETERS = parameters();

  private static final String ALL =
      "[forum, meeting, commitment, initiative, indicator, gate, strategy, organisation]";

  private static Set<String> parameters() {
    Set<String> names = new HashSet<>(StateFilter.NAMES);
    names.addAll(List.of("kind", "agency"));
    return Set.copyOf(names);
  }

  /** Reads it; 400 if it makes no sense. */
  public static ChangeFilter of(Query query) {
    SortedMap<String, List<String>> states = new TreeMap<>();
    StateFilter.NAMES.forEach(
        name -> query.codes(name).ifPresent(codes -> states.put(name, codes)));
    return new ChangeFilter(Kinds.in(query), query.codes("agency").orElse(List.of()), states);
  }

  public List<String> kindNames() {
    return kinds.stream().map(Kind::wireName).toList();
  }

  /** The services that have the kinds. */
  public Set<Upstream> owners() {
    return kinds.stream().map(Kind::owner).collect(Collectors.toSet());
  }

  /** The condition on the state; null if there is none. */
  public StateFilter where() {
    return StateFilter.of(states);
  }

  /** As text, for cursors. Readers keep them, so the text stays the same when a kind is added. */
  @Override
  public String toString() {
    return (kinds.size() == Kind.values().length ? ALL : kindNames().toString())
        + agencies
        + (states.isEmpty() ? "" : states);
  }
}
