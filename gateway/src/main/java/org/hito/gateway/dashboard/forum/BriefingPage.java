package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.upstream.Kind;

/** What a delegation takes to the next meeting of a forum: at most two pages of paper. */
@ApplicationScoped
class BriefingPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance briefing(Frame frame, BriefingModel page);
  }

  @Override
  public String path() {
    return "forums/:code/briefing";
  }

  // what was closed since the last meeting is among the closed ones that changed last
  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String forum = "&forum=" + visit.code();
    return Visit.all(
            List.of(
                visit.thing(Kind.FORUM),
                Digests.one(visit, visit.code()),
                visit.list(Kind.COMMITMENT, "limit=200&sort=dueOn&open=true" + forum),
                visit.list(Kind.COMMITMENT, "limit=200&sort=-updatedAt&open=false" + forum)))
        .compose(
            read -> {
              List<Thing> commitments =
                  Stream.of(read.get(2), read.get(3))
                      .flatMap(list -> list.parts("items").stream())
                      .toList();
              return visit
                  .labels(Promises.mentioned(commitments))
                  .map(labels -> template(visit, read, commitments, labels));
            });
  }

  private static TemplateInstance template(
      Visit visit, List<Thing> read, List<Thing> commitments, Labels labels) {
    Thing forum = read.get(0);
    var page =
        BriefingModel.of(
            forum,
            read.get(1).part("last"),
            read.get(1).part("next"),
            Promises.of(commitments, labels, visit.today()),
            read.get(2).has("next") || read.get(3).has("next"),
            labels,
            visit.today());
    String title = visit.words().say("briefing.title", forum.label());
    return Templates.briefing(visit.frame("forums", title, "forum=" + forum.code()), page);
  }
}
