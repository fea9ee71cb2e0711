package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
import org.hito.gateway.upstream.Upstream;

/** All forums: when each met last, when it meets next, and how its promises are kept. */
@ApplicationScoped
class ForumsPage implements DashboardPage {

  // each has a record that is read for it
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
    Filters filters = visit.filters(Set.of("q", "convenor"));
    return Visit.all(
            List.of(
                visit.countedList(Kind.FORUM, filters.query(PAGE)),
                visit.list(Kind.MEETING, "limit=200&sort=-from")))
        .compose(read -> show(visit, filters, read.get(0), read.get(1).parts("items")));
  }

  private static Future<TemplateInstance> show(
      Visit visit, Filters filters, Thing list, List<Thing> meetings) {
    List<Thing> forums = list.parts("items");
    List<String> convenors =
        forums.stream().flatMap(forum -> forum.texts("convenors").stream()).toList();
    Future<Labels> labels = visit.labels(Map.of(Kind.ORGANISATION, convenors));
    return records(visit, forums)
        .compose(
            records ->
                labels.map(
                    named ->
                        Templates.forums(
                            visit.frame(
                                "forums",
                                visit.words().text("section.forums"),
                                "type=forum.*,meeting.*,commitment.*"),
                            new ForumsModel(
                                list, rows(forums, meetings, records), filters, named))));
  }

  private static Future<List<Thing>> records(Visit visit, List<Thing> forums) {
    return Visit.all(
        forums.stream()
            .map(forum -> Kind.FORUM.collection() + "/" + forum.code() + "/record")
            .map(record -> visit.read(Upstream.MEETING, record))
            .toList());
  }

  private static List<ForumRow> rows(
      List<Thing> forums, List<Thing> meetings, List<Thing> records) {
    List<ForumRow> rows = new ArrayList<>();
    for (int at = 0; at < forums.size(); at++) {
      Thing forum = forums.get(at);
      List<Thing> own =
          meetings.stream().filter(one -> one.text("forum").equals(forum.code())).toList();
      rows.add(
          new ForumRow(
              forum,
              Sitting.last(own).orElse(forum.part("none")),
              Sitting.next(own).orElse(forum.part("none")),
              records.get(at)));
    }
    return rows;
  }
}
