package org.hito.gateway.dashboard.wall;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.dashboard.indicator.Figures;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/**
 * A page for a screen in a hall: it shows chosen things in turn, large enough to read from afar,
 * and runs for days.
 */
@ApplicationScoped
class WallPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance wall(Frame frame, WallModel page);
  }

  @Override
  public String path() {
    return "wall";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Rotation rotation = Rotation.of(visit.filters(Set.of("show", "every", "at")));
    return Visit.all(asked(visit, rotation))
        .compose(
            read ->
                visit
                    .labels(mentioned(rotation, read))
                    .map(labels -> new WallModel(rotation, read, labels, visit, Instant.now())))
        .map(page -> Templates.wall(visit.frame("", visit.words().text("wall"), null), page));
  }

  // the wall names what is missing, and continues
  private static List<Future<Thing>> asked(Visit visit, Rotation rotation) {
    return switch (rotation.kind()) {
      case "overview" ->
          List.of(
              visit.read(Upstream.MEETING, "/internal/v1/record"),
              visit.read(Upstream.METRICS, "/internal/v1/statuses"));
      case "overdue" ->
          List.of(
              visit.list(Kind.COMMITMENT, "overdue=true&sort=dueOn&limit=6"),
              visit.read(Upstream.MEETING, "/internal/v1/record"));
      case "indicators" -> Figures.asked(visit, rotation.code());
      default ->
          List.of(
              visit.read(Upstream.INITIATIVE, Kind.STRATEGY.collection() + "/" + rotation.code()),
              visit.read(
                  Upstream.METRICS,
                  Kind.STRATEGY.collection() + "/" + rotation.code() + "/scorecard?limit=1"));
    };
  }

  private static Map<Kind, List<String>> mentioned(Rotation rotation, List<Thing> read) {
    List<String> owners =
        rotation.kind().equals("overdue")
            ? read.get(0).parts("items").stream().map(one -> one.text("owner")).toList()
            : List.of();
    List<String> documents =
        rotation.kind().equals("indicators") ? Figures.documents(read) : List.of();
    return Map.of(Kind.ORGANISATION, owners, Kind.DOCUMENT, documents);
  }
}
