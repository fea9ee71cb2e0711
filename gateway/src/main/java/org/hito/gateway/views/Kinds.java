package org.hito.gateway.views;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads the kinds that a view is about. */
public final class Kinds {

  private static final List<String> ALL = Stream.of(Kind.values()).map(Kind::wireName).toList();

  private Kinds() {}

  /** The kinds in {@code kind}, comma = or; all of them if it is absent. */
  public static Set<Kind> in(Query query) {
    Set<Kind> kinds = new TreeSet<>();
    for (String name : query.text("kind").orElse(String.join(",", ALL)).split(",", -1)) {
      kinds.add(
          Kind.named(name)
              .orElseThrow(() -> new ProblemException(Problem.invalidQuery("kind", name, ALL))));
    }
    return kinds;
  }
}
