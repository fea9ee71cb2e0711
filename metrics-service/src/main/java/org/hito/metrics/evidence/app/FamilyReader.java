package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.evidence.domain.Family;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.persistence.PastIndicatorStore;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.progress.domain.KnownOn;

/** Reads an indicator with everything it is derived from, by the definitions of one moment. */
@ApplicationScoped
class FamilyReader {

  private final PastIndicatorStore store;

  FamilyReader(PastIndicatorStore store) {
    this.store = store;
  }

  Uni<Family> read(Mutiny.Session session, String code, KnownOn known) {
    return read(session, Set.of(code), known, new HashMap<>(), new TreeSet<>());
  }

  // level by level: one statement for each level of derivation
  private Uni<Family> read(
      Mutiny.Session session,
      Set<String> codes,
      KnownOn known,
      Map<String, PastIndicator> members,
      Set<String> asked) {
    asked.addAll(codes);
    return store
        .read(session, codes, known)
        .chain(
            found -> {
              found.forEach(one -> members.put(one.definition().code(), one));
              Set<String> next = operands(found);
              next.removeAll(asked);
              return next.isEmpty()
                  ? Uni.createFrom().item(new Family(members))
                  : read(session, next, known, members, asked);
            });
  }

  private static Set<String> operands(Collection<PastIndicator> found) {
    return found.stream()
        .map(one -> one.definition().measure())
        .filter(Derived.class::isInstance)
        .flatMap(measure -> ((Derived) measure).operands().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
