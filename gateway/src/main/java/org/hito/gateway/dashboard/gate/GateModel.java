package org.hito.gateway.dashboard.gate;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of a gate shows.
 *
 * @param history its last changes
 */
@TemplateData
public record GateModel(Thing gate, List<Thing> history, Labels labels) {

  /** Whether all of its clauses must hold, rather than one of them. */
  public boolean needsAll() {
    return gate.has("condition.all");
  }

  public List<Thing> clauses() {
    return clauses(gate);
  }

  static List<Thing> clauses(Thing gate) {
    return gate.parts(gate.has("condition.all") ? "condition.all" : "condition.any");
  }

  /** What a clause demands of its indicator, in words. */
  public String demand(Thing clause) {
    String limit = clause.has("atLeast") ? "atLeast" : "atMost";
    boolean isShare = !clause.text("of").equals("value");
    return clause
        .words()
        .say(
            "gate." + limit + (isShare ? ".share" : ""),
            isShare ? clause.exactPercent(limit) : clause.exact(limit));
  }
}
