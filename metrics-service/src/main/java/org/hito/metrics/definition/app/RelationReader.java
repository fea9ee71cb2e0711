package org.hito.metrics.definition.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.definition.domain.Relations;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Derived;

/** Reads the indicators a definition refers to, and those that refer to it. */
@ApplicationScoped
class RelationReader {

  private final StandingIndicators standing;

  RelationReader(StandingIndicators standing) {
    this.standing = standing;
  }

  Uni<Relations> read(
      Mutiny.Session session, Dependencies dependencies, IndicatorDefinition definition) {
    Set<String> codes = new TreeSet<>(dependencies.madeDirectlyOf(definition.code()));
    if (definition.measure() instanceof Derived derived) {
      codes.addAll(derived.operands());
    }
    codes.remove(definition.code());
    return codes.isEmpty()
        ? Uni.createFrom().item(new Relations(Map.of(), dependencies))
        : standing.read(session, codes).map(found -> relations(found, dependencies));
  }

  private static Relations relations(List<Snapshot<Indicator>> found, Dependencies dependencies) {
    return new Relations(
        found.stream()
            .map(one -> one.state().definition())
            .collect(Collectors.toMap(IndicatorDefinition::code, Function.identity())),
        dependencies);
  }
}
