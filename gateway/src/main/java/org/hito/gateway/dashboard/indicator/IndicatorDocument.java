package org.hito.gateway.dashboard.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.chart.Mark;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.View;

/** An indicator as one JSON document: its figures, and everything needed to use them. */
@ApplicationScoped
class IndicatorDocument implements DashboardFile {

  private static final List<String> HEAD =
      List.of("code", "label", "name", "unit", "unitText", "steward", "strategy", "pillar");
  private static final List<String> DEFINITION =
      List.of("measure", "direction", "frequency", "path", "thresholds", "dimension", "level");
  private static final List<String> GOAL =
      List.of("source", "sources", "progress", "baseline", "targets", "benchmarks");

  @Override
  public String path() {
    return "indicators/:code.json";
  }

  @Override
  public Future<View> make(Visit visit) {
    return Figures.whole(visit)
        .map(figures -> View.json(document(figures, visit.words().language().tag())));
  }

  static Map<String, Object> document(Figures figures, String language) {
    Thing indicator = figures.indicator();
    Map<String, Object> document = members(indicator, HEAD);
    document.put("language", language);
    document.put("asOf", figures.today().toString());
    document.put("zone", indicator.words().zone().getId());
    document.putAll(members(indicator, List.of("version", "updatedAt")));
    document.put("verdict", Verdict.of(indicator));
    document.put("definition", members(indicator, DEFINITION));
    document.putAll(members(indicator, GOAL));
    document.put("values", figures.series().stream().map(Thing::json).toList());
    document.put("categories", figures.categories().stream().map(Thing::json).toList());
    document.put("changes", figures.changes().stream().map(ChangeForm::of).toList());
    document.put("changesComplete", figures.history().isComplete());
    return document;
  }

  private static Map<String, Object> members(Thing of, List<String> names) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : names) {
      JsonNode member = of.json().path(name);
      if (!member.isMissingNode() && !member.isNull()) {
        members.put(name, member);
      }
    }
    return members;
  }

  /** A change as the document states it. */
  private record ChangeForm(String on, Mark.Kind what, String note) {

    private static ChangeForm of(Change change) {
      return new ChangeForm(change.on().toString(), change.kind(), change.note());
    }
  }
}
