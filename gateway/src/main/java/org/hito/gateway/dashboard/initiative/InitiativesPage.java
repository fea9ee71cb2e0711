package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** All initiatives, or those that the filters in its address choose. */
@ApplicationScoped
class InitiativesPage implements DashboardPage {

  private static final int LIMIT = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance initiatives(Frame frame, InitiativesModel page);
  }

  @Override
  public String path() {
    return "initiatives";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters =
        visit.filters(
            Set.of(
                "q", "strategy", "status", "health", "lead", "indicator", "fund", "alternativeTo"));
    return Visit.all(
            List.of(
                visit.list(Kind.INITIATIVE, filters.query(LIMIT)),
                visit.list(Kind.STRATEGY, "limit=200")))
        .compose(
            read ->
                visit
                    .labels(mentioned(read.get(0).parts("items")))
                    .map(
                        labels ->
                            Templates.initiatives(
                                visit.frame(
                                    "initiatives",
                                    visit.words().text("section.initiatives"),
                                    "type=initiative.*"),
                                new InitiativesModel(
                                    read.get(0), read.get(1).parts("items"), filters, labels))));
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> initiatives) {
    return Map.of(
        Kind.ORGANISATION, initiatives.stream().map(one -> one.text("lead")).toList(),
        Kind.STRATEGY, initiatives.stream().map(one -> one.text("strategy")).toList());
  }
}
