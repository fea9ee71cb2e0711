package org.hito.gateway.dashboard.forum;

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
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** All forums: when each met last, when it meets next, and how its promises are kept. */
@ApplicationScoped
class ForumsPage implements DashboardPage {

  private static final int PAGE = 20;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance forums(Frame frame, ForumsModel page);
  }

  @Override
  public String path() {
    return "forums";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters = visit.filters(Set.of("q", "convenor", "parent"));
    return visit
        .countedList(Kind.FORUM, filters.query(PAGE))
        .compose(list -> show(visit, filters, list));
  }

  private static Future<TemplateInstance> show(Visit visit, Filters filters, Thing list) {
    List<Thing> forums = list.parts("items");
    List<String> convenors =
        forums.stream().flatMap(forum -> forum.texts("convenors").stream()).toList();
    Future<Labels> labels = visit.labels(Map.of(Kind.ORGANISATION, convenors));
    return Digests.of(visit, forums)
        .compose(
            digests ->
                labels.map(
                    named ->
                        Templates.forums(
                            visit.frame(
                                "forums",
                                visit.words().text("section.forums"),
                                "type=forum.*,meeting.*,commitment.*"),
                            new ForumsModel(list, rows(forums, digests), filters, named))));
  }

  private static List<ForumRow> rows(List<Thing> forums, Digests digests) {
    return forums.stream().map(forum -> new ForumRow(forum, digests.find(forum))).toList();
  }
}
