package org.hito.gateway.dashboard.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.promise.PromiseList;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** How everything is doing, what moved lately, and what needs attention. */
@ApplicationScoped
class OverviewPage implements DashboardPage {

  private static final String NEWEST = "/internal/v1/newest";
  private static final List<Kind> MOVING =
      List.of(Kind.COMMITMENT, Kind.MEETING, Kind.INDICATOR, Kind.GATE, Kind.INITIATIVE);
  private static final int DAYS = 7;
  private static final int LOOKED_THROUGH = 40;
  private static final int MOVES = 12;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance overview(Frame frame, OverviewModel page);
  }

  @Override
  public String path() {
    return "";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Future<List<Thing>> things =
        Visit.all(
            List.of(
                visit.read(Upstream.MEETING, "/internal/v1/record"),
                visit.read(Upstream.METRICS, "/internal/v1/statuses"),
                visit.list(Kind.COMMITMENT, "overdue=true&sort=dueOn&limit=8"),
                visit.countedList(Kind.COMMITMENT, "silent=true&sort=heardOn&limit=8"),
                visit.list(Kind.INDICATOR, "status=OFF_TRACK&limit=8"),
                visit.countedList(Kind.GATE, "limit=8"),
                visit.countedList(Kind.GATE, "open=true&limit=1"),
                visit.list(
                    Kind.MEETING, "status=PLANNED&sort=from&limit=5&from=" + visit.today())));
    Future<List<JsonNode>> facts = facts(visit);
    return Future.all(things, facts)
        .compose(
            read ->
                visit
                    .labels(mentioned(things.result()))
                    .map(labels -> template(visit, things.result(), facts.result(), labels)));
  }

  private static Future<List<JsonNode>> facts(Visit visit) {
    Map<Upstream, List<Kind>> asked = MOVING.stream().collect(Collectors.groupingBy(Kind::owner));
    Map<Upstream, Question> questions =
        asked.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Question.of(one.getValue())));
    return visit
        .panel()
        .ask(NEWEST, questions)
        .map(
            answers ->
                answers.values().stream().flatMap(answer -> stream(answer.path("items"))).toList());
  }

  private static Stream<JsonNode> stream(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false);
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> read) {
    return Map.of(
        Kind.ORGANISATION,
            Stream.of(read.get(2), read.get(3))
                .flatMap(list -> list.parts("items").stream())
                .map(promise -> promise.text("owner"))
                .toList(),
        Kind.MEETING,
            read.get(3).parts("items").stream().map(promise -> promise.text("meeting")).toList(),
        Kind.FORUM,
            read.get(7).parts("items").stream().map(meeting -> meeting.text("forum")).toList());
  }

  private static TemplateInstance template(
      Visit visit, List<Thing> read, List<JsonNode> facts, Labels labels) {
    Instant since = Instant.now().minus(DAYS, ChronoUnit.DAYS);
    List<Thing> moves =
        Moves.of(facts, since, MOVES).stream().map(fact -> new Thing(fact, visit.words())).toList();
    var page =
        new OverviewModel(
            visit.words(),
            read.get(0),
            read.get(1),
            read.get(2).parts("items"),
            PromiseList.of(read.get(3), labels, visit.today()),
            read.get(4).parts("items"),
            read.get(5),
            read.get(6).whole("total"),
            read.get(7).parts("items"),
            moves,
            Moves.newest(facts).map(at -> visit.words().moment(at.toString())).orElse(""),
            labels);
    Frame frame = visit.frame("overview", visit.words().text("section.overview"), "type=*");
    return Templates.overview(frame, page);
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(
      List<String> kinds, List<String> agencies, long before, boolean once, int limit) {

    private static Question of(List<Kind> kinds) {
      return new Question(
          kinds.stream().map(Kind::wireName).toList(),
          List.of(),
          Long.MAX_VALUE,
          true,
          LOOKED_THROUGH);
    }
  }
}
