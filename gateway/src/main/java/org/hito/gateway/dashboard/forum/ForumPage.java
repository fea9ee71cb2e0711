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
import org.hito.gateway.dashboard.promise.PromiseList;
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.upstream.Kind;

/** One forum: how its promises are kept, what it left open, and its meetings in order. */
@ApplicationScoped
class ForumPage implements DashboardPage {

  private static final int MEETINGS = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance forum(Frame frame, ForumModel page);
  }

  @Override
  public String path() {
    return "forums/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    Filters filters = visit.filters(Set.of());
    return Visit.all(
            List.of(
                visit.thing(Kind.FORUM),
                Digests.one(visit, code),
                visit.list(Kind.MEETING, filters.query(MEETINGS) + "&sort=-from&forum=" + code),
                Agenda.read(visit, code),
                visit.countedList(Kind.FORUM, "limit=20&parent=" + code)))
        .compose(
            read ->
                visit
                    .labels(mentioned(read))
                    .map(labels -> template(visit, filters, read, labels)));
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> read) {
    Thing forum = read.get(0);
    Map<Kind, List<String>> mentioned =
        Promises.mentioned(read.get(3).parts("items"), forum.texts("convenors"));
    mentioned.put(Kind.FORUM, List.of(forum.text("parent")));
    mentioned.put(Kind.COMMITMENT, List.of(forum.text("createdBy")));
    mentioned.put(Kind.DOCUMENT, forum.documents());
    return mentioned;
  }

  private static TemplateInstance template(
      Visit visit, Filters filters, List<Thing> read, Labels labels) {
    Thing forum = read.get(0);
    var page =
        new ForumModel(
            forum,
            read.get(1),
            read.get(2),
            PromiseList.of(read.get(3), labels, visit.today()),
            read.get(4),
            filters,
            labels);
    return Templates.forum(visit.frame("forums", forum.label(), "forum=" + forum.code()), page);
  }
}
