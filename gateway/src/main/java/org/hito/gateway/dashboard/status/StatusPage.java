package org.hito.gateway.dashboard.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** Which services answer, and how recent their data are. */
@ApplicationScoped
class StatusPage implements DashboardPage {

  private static final List<Kind> KINDS = List.of(Kind.values());

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance status(Frame frame, StatusModel page);
  }

  @Override
  public String path() {
    return "status";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    return Visit.all(
            KINDS.stream().map(kind -> visit.list(kind, "sort=-updatedAt&limit=1")).toList())
        .map(
            read ->
                Templates.status(
                    visit.frame("status", visit.words().text("section.status"), "type=*"),
                    model(visit, read)));
  }

  private static StatusModel model(Visit visit, List<Thing> read) {
    List<StatusModel.Newest> newest = new ArrayList<>();
    for (int at = 0; at < KINDS.size(); at++) {
      newest.add(newest(KINDS.get(at), read.get(at)));
    }
    return new StatusModel(
        visit.words().moment(Instant.now().toString()),
        Stream.of(Upstream.values()).map(upstream -> service(visit, upstream)).toList(),
        newest);
  }

  private static StatusModel.Service service(Visit visit, Upstream upstream) {
    String state = visit.panel().isMissing(upstream) ? "DOWN" : "UP";
    return new StatusModel.Service(upstream.audience(), Badge.of(state, visit.words()));
  }

  private static StatusModel.Newest newest(Kind kind, Thing list) {
    return list.parts("items").stream()
        .findFirst()
        .map(
            one ->
                new StatusModel.Newest(
                    kind.wireName(), one.code(), one.label(), one.moment("updatedAt")))
        .orElseGet(() -> new StatusModel.Newest(kind.wireName(), "", "", ""));
  }
}
