package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.Snapshot;

/**
 * One kind of things of a service.
 *
 * @param store where they are stored
 * @param name the name or title of one
 * @param figures further members by their names, which show how one is doing; null is left out
 */
public record Kind<S>(
    AggregateStore<S, ?, ?> store,
    Function<S, LocalisedText> name,
    Map<String, Function<S, Object>> figures) {

  public static <S> Kind<S> of(AggregateStore<S, ?, ?> store, Function<S, LocalisedText> name) {
    return new Kind<>(store, name, Map.of());
  }

  /** The same with one more figure. */
  public Kind<S> showing(String member, Function<S, Object> figure) {
    Map<String, Function<S, Object>> more = new LinkedHashMap<>(figures);
    more.put(member, figure);
    return new Kind<>(store, name, more);
  }

  /** What is shown of those that exist, read in one statement. */
  Uni<List<Map<String, Object>>> read(Mutiny.Session session, Collection<String> codes) {
    return store
        .findAll(session, codes)
        .map(found -> found.stream().map(Snapshot::state).map(this::shown).toList());
  }

  private Map<String, Object> shown(S state) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", aggregate());
    members.put("code", store.code(state));
    members.put("name", name.apply(state));
    figures.forEach((member, figure) -> members.put(member, figure.apply(state)));
    return members;
  }

  /** The name of the aggregate, which is that of its table. */
  String aggregate() {
    return store.aggregate();
  }
}
