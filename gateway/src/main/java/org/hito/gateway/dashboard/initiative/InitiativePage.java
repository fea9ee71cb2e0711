package org.hito.gateway.dashboard.initiative;

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

/** One initiative: its progress, its health, what it moves and who promised to help. */
@ApplicationScoped
class InitiativePage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance initiative(Frame frame, InitiativeModel page);
  }

  @Override
  public String path() {
    return "initiatives/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    String own = Kind.INITIATIVE.collection() + "/" + code;
    return Visit.all(
            List.of(
                visit.thing(Kind.INITIATIVE),
                visit.countedList(
                    Kind.COMMITMENT, "limit=30&open=true&sort=dueOn&initiative=" + code),
                visit.countedList(
                    Kind.COMMITMENT, "limit=20&open=false&sort=-updatedAt&initiative=" + code),
                visit.countedList(Kind.INITIATIVE, "limit=20&alternativeTo=" + code),
                visit.read(Upstream.INITIATIVE, own + "/history?limit=10")))
        .compose(
            read -> {
              Thing initiative = read.get(0);
              Future<Thing> strategy = strategy(visit, initiative.text("strategy"));
              List<Thing> commitments =
                  Stream.of(read.get(1), read.get(2))
                      .flatMap(list -> list.parts("items").stream())
                      .toList();
              Future<Labels> labels =
                  visit.labels(mentioned(initiative, commitments), read.get(4).parts("items"));
              return Future.all(strategy, labels)
                  .map(more -> template(visit, read, strategy.result(), labels.result()));
            });
  }

  private static Future<Thing> strategy(Visit visit, String code) {
    return code.isEmpty()
        ? Future.succeededFuture(Thing.none(visit.words()))
        : visit.read(Upstream.INITIATIVE, Kind.STRATEGY.collection() + "/" + code);
  }

  private static Map<Kind, List<String>> mentioned(Thing initiative, List<Thing> commitments) {
    return Map.of(
        Kind.DOCUMENT, initiative.documents(),
        Kind.ORGANISATION,
            Stream.of(
                    Stream.of(initiative.text("lead")),
                    texts(initiative.parts("partners"), "organisation"),
                    texts(commitments, "owner"))
                .flatMap(some -> some)
                .toList(),
        Kind.INDICATOR,
            Stream.concat(
                    initiative.texts("indicators").stream(),
                    texts(initiative.parts("health.causes"), "code"))
                .toList(),
        Kind.FUND, texts(initiative.parts("funding"), "fund").toList(),
        Kind.INITIATIVE, initiative.texts("alternativeTo"));
  }

  private static Stream<String> texts(List<Thing> things, String member) {
    return things.stream().map(thing -> thing.text(member));
  }

  private static TemplateInstance template(
      Visit visit, List<Thing> read, Thing strategy, Labels labels) {
    var page =
        new InitiativeModel(
            read.get(0),
            strategy,
            read.get(1),
            read.get(2),
            read.get(3),
            read.get(4).parts("items"),
            labels,
            visit.today());
    Frame frame =
        visit.frame("initiatives", page.initiative().label(), "type=initiative.*,commitment.*");
    return Templates.initiative(frame, page);
  }
}
