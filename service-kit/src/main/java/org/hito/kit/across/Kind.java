package org.hito.kit.across;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hito.kit.store.AggregateStore;

/**
 * One kind of things of a service. If the columns of a row say how a thing is doing, they are read
 * rather than its state, since a question may be about ten thousand things.
 *
 * @param store where they are stored
 * @param columns further members by their names: SQL that makes the JSON of each, as text, from a
 *     row {@code t} and the current day, {@code d.today}; null is left out
 * @param figures further members that only the state contains; null is left out
 * @param isFoundByAlias whether a thing is also found by one of its aliases; its member {@code
 *     named} is the name that found it
 */
public record Kind<S>(
    AggregateStore<S, ?, ?> store,
    Map<String, String> columns,
    Map<String, Function<S, Object>> figures,
    boolean isFoundByAlias) {

  public static <S> Kind<S> of(AggregateStore<S, ?, ?> store) {
    return new Kind<>(store, Map.of(), Map.of(), false);
  }

  /** The same with the JSON of one more column. */
  public Kind<S> showing(String member, String json) {
    return new Kind<>(store, with(columns, member, json), figures, isFoundByAlias);
  }

  /** The same with one more text column. */
  public Kind<S> showingWord(String member) {
    return showing(member, "'\"' || t.%s || '\"'".formatted(member));
  }

  /** The same with one more figure. */
  public Kind<S> showing(String member, Function<S, Object> figure) {
    return new Kind<>(store, columns, with(figures, member, figure), isFoundByAlias);
  }

  /** The same, also found by aliases, with the member {@code named}. */
  public Kind<S> foundByAlias() {
    Kind<S> named =
        showing("named", "to_json(n.code)")
            .showing("aliases", "to_json((string_to_array(t.names, chr(10)))[3:])");
    return new Kind<>(store, named.columns, figures, true);
  }

  private static <T> Map<String, T> with(Map<String, T> members, String member, T one) {
    Map<String, T> more = new LinkedHashMap<>(members);
    more.put(member, one);
    return more;
  }

  /** The figures of one of them. */
  Map<String, Object> figures(S state) {
    Map<String, Object> shown = new LinkedHashMap<>();
    figures.forEach((member, figure) -> shown.put(member, figure.apply(state)));
    return shown;
  }

  /** The name of the aggregate and its table. */
  String aggregate() {
    return store.aggregate();
  }
}
