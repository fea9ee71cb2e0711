package org.hito.gateway.dashboard.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** All organisations, or those that the filters in its address choose. */
@ApplicationScoped
class OrganisationsPage implements DashboardPage {

  private static final int LIMIT = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance organisations(Frame frame, OrganisationsModel page);
  }

  @Override
  public String path() {
    return "organisations";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters = visit.filters(Set.of("q", "kind", "country", "member"));
    return visit
        .list(Kind.ORGANISATION, filters.query(LIMIT))
        .map(
            list ->
                Templates.organisations(
                    visit.frame(
                        "organisations",
                        visit.words().text("section.organisations"),
                        "type=organisation.*"),
                    new OrganisationsModel(list, filters)));
  }
}
