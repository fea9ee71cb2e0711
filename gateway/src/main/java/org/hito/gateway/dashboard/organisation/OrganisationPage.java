package org.hito.gateway.dashboard.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** One organisation: what it owes, what it kept, and what it leads. */
@ApplicationScoped
class OrganisationPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance organisation(Frame frame, OrganisationModel page);
  }

  @Override
  public String path() {
    return "organisations/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    String own = Kind.ORGANISATION.collection() + "/" + code;
    return Visit.all(
            List.of(
                visit.thing(Kind.ORGANISATION),
                visit.read(Upstream.MEETING, own + "/record"),
                visit.countedList(Kind.COMMITMENT, "limit=30&open=true&sort=dueOn&owner=" + code),
                visit.countedList(
                    Kind.COMMITMENT, "limit=10&open=false&sort=-updatedAt&owner=" + code),
                visit.countedList(Kind.INITIATIVE, "limit=30&lead=" + code),
                visit.countedList(Kind.ORGANISATION, "limit=20&member=" + code),
                visit.read(Upstream.INITIATIVE, own + "/history?limit=10")))
        .compose(
            read ->
                visit
                    .labels(mentioned(read), read.get(6).parts("items"))
                    .map(labels -> template(visit, read, labels)));
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> read) {
    return Map.of(
        Kind.DOCUMENT, read.get(0).documents(),
        Kind.ORGANISATION,
            read.get(0).parts("members").stream()
                .map(member -> member.text("organisation"))
                .toList(),
        Kind.MEETING,
            Stream.of(read.get(2), read.get(3))
                .flatMap(list -> list.parts("items").stream())
                .map(promise -> promise.text("meeting"))
                .toList());
  }

  private static TemplateInstance template(Visit visit, List<Thing> read, Labels labels) {
    var page =
        new OrganisationModel(
            read.get(0),
            read.get(1),
            read.get(2),
            read.get(3),
            read.get(4),
            read.get(5),
            read.get(6).parts("items"),
            labels);
    Frame frame =
        visit.frame(
            "organisations", page.organisation().label(), "owner=" + page.organisation().code());
    return Templates.organisation(frame, page);
  }
}
