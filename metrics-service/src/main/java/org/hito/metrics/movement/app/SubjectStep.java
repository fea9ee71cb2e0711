package org.hito.metrics.movement.app;

import java.util.List;
import java.util.Map;
import org.hito.kit.facts.Origin;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.subject.domain.SubjectChange;

/**
 * The changes one fact makes to subjects.
 *
 * @param changes the subjects it changed, before and after
 * @param cause the fact, as the cause of what follows
 * @param origin of the facts that follow
 */
public record SubjectStep(List<SubjectChange> changes, Cause cause, Origin origin) {
  public SubjectStep {
    changes = List.copyOf(changes);
  }

  Map<String, List<Shift>> shifts(Measures measures) {
    return measures.countings().shifts(changes);
  }
}
