package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.dashboard.promise.Turn;
import org.hito.gateway.upstream.Kind;

/** All commitments, with filters in the address: a table, or a board by who must act next. */
@ApplicationScoped
class CommitmentsPage implements DashboardPage {

  private static final Set<String> FILTERS =
      Set.of(
          "q",
          "status",
          "open",
          "overdue",
          "silent",
          "kind",
          "owner",
          "partner",
          "meeting",
          "forum",
          "madeBefore",
          "reviewedIn",
          "initiative",
          "indicator",
          "dueFrom",
          "dueTo",
          "sort",
          "view");
  private static final int PAGE = 50;
  private static final int CARDS = 20;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance commitments(Frame frame, CommitmentsModel page);

    static native TemplateInstance board(Frame frame, BoardModel page);
  }

  @Override
  public String path() {
    return "commitments";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters asked = visit.filters(FILTERS);
    Filters filters = asked.with("view", "");
    return asked.is("view", "board") ? board(visit, filters) : table(visit, filters);
  }

  private static Future<TemplateInstance> table(Visit visit, Filters asked) {
    Filters filters = asked.or("sort", order(asked));
    return Visit.all(
            List.of(
                visit.countedList(Kind.COMMITMENT, filters.query(PAGE)),
                visit.countedList(Kind.COMMITMENT, asked.with("open", "true").query(1)),
                visit.countedList(Kind.COMMITMENT, asked.with("overdue", "true").query(1)),
                visit.list(Kind.FORUM, "limit=200")))
        .compose(
            read -> {
              List<Thing> items = read.get(0).parts("items");
              return visit
                  .labels(mentioned(items, filters))
                  .map(
                      labels ->
                          new CommitmentsModel(
                              read.get(0),
                              read.get(1),
                              read.get(2),
                              Promises.of(items, labels, visit.today()),
                              new FilterForm(filters, read.get(3).parts("items"), labels),
                              labels));
            })
        .map(page -> Templates.commitments(frame(visit), page));
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> items, Filters filters) {
    Map<Kind, List<String>> mentioned = new EnumMap<>(FilterForm.mentioned(filters));
    Promises.mentioned(items)
        .forEach(
            (kind, codes) ->
                mentioned.merge(
                    kind,
                    codes,
                    (some, others) -> Stream.concat(some.stream(), others.stream()).toList()));
    return mentioned;
  }

  // open ones in the order of their due dates, otherwise the latest changes first
  private static String order(Filters asked) {
    return asked.is("open", "true") || asked.is("overdue", "true") ? "dueOn" : "-updatedAt";
  }

  private static Future<TemplateInstance> board(Visit visit, Filters filters) {
    Stream<Future<Thing>> columns =
        Stream.of(Turn.values()).map(turn -> column(visit, turn, filters));
    return Visit.all(
            Stream.concat(columns, Stream.of(visit.list(Kind.FORUM, "limit=200"))).toList())
        .compose(
            read -> {
              List<Thing> columnsRead = read.subList(0, Turn.values().length);
              List<Thing> items =
                  columnsRead.stream().flatMap(list -> list.parts("items").stream()).toList();
              Future<Possible> possible =
                  Possible.withCommitments(visit, items.stream().map(Thing::code).toList());
              List<Thing> forums = read.get(read.size() - 1).parts("items");
              return visit
                  .labels(mentioned(items, filters))
                  .compose(
                      labels ->
                          possible.map(
                              may ->
                                  new BoardModel(
                                      BoardModel.columns(columnsRead, labels, visit.today()),
                                      new FilterForm(filters, forums, labels),
                                      labels,
                                      may)));
            })
        .map(page -> Templates.board(frame(visit), page));
  }

  private static Future<Thing> column(Visit visit, Turn turn, Filters filters) {
    String order = turn == Turn.SETTLED || turn == Turn.VERIFY ? "-updatedAt" : "dueOn";
    return visit.countedList(
        Kind.COMMITMENT,
        filters.with("status", turn.statuses()).with("open", "").with("sort", order).query(CARDS));
  }

  private static Frame frame(Visit visit) {
    return visit.frame(
        "commitments", visit.words().text("section.commitments"), "type=commitment.*");
  }
}
