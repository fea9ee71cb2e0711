package org.hito.gateway.dashboard.meeting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.promise.PromiseList;
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.upstream.Kind;

/** One meeting: who met about what, what was promised there, and what became of it. */
@ApplicationScoped
class MeetingPage implements DashboardPage {

  private static final String SHOWN = "limit=50&sort=dueOn&";

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance meeting(Frame frame, MeetingModel page);
  }

  @Override
  public String path() {
    return "meetings/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    Future<Possible> possible = Possible.inMeeting(visit, code);
    return Visit.all(
            List.of(
                visit.thing(Kind.MEETING),
                visit.countedList(Kind.COMMITMENT, SHOWN + "meeting=" + code),
                visit.countedList(Kind.COMMITMENT, SHOWN + "reviewedIn=" + code)))
        .compose(
            read ->
                leftOpen(visit, read.get(0))
                    .compose(
                        open ->
                            visit
                                .labels(mentioned(read, open))
                                .compose(
                                    labels ->
                                        possible.map(
                                            may -> template(visit, read, open, labels, may)))));
  }

  // a meeting to come begins with what earlier ones left open
  private static Future<Thing> leftOpen(Visit visit, Thing meeting) {
    if (!meeting.text("status").equals("PLANNED")) {
      return Future.succeededFuture(meeting.part("none"));
    }
    return visit.countedList(
        Kind.COMMITMENT, "limit=50&sort=-updatedAt&open=true&madeBefore=" + meeting.code());
  }

  private static Map<Kind, List<String>> mentioned(List<Thing> read, Thing open) {
    Thing meeting = read.get(0);
    List<Thing> commitments =
        Stream.of(open, read.get(1), read.get(2))
            .flatMap(list -> list.parts("items").stream())
            .toList();
    List<String> parties =
        Stream.concat(
                Stream.of(meeting.text("host")),
                meeting.parts("participants").stream().map(one -> one.text("organisation")))
            .toList();
    Map<Kind, List<String>> mentioned = Promises.mentioned(commitments, parties);
    mentioned.put(Kind.FORUM, List.of(meeting.text("forum")));
    mentioned.put(Kind.INITIATIVE, meeting.texts("initiatives"));
    mentioned.put(Kind.DOCUMENT, meeting.documents());
    return mentioned;
  }

  private static TemplateInstance template(
      Visit visit, List<Thing> read, Thing open, Labels labels, Possible possible) {
    Thing meeting = read.get(0);
    var page =
        new MeetingModel(
            meeting,
            PromiseList.of(read.get(1), labels, visit.today()),
            read.get(2),
            PromiseList.of(open, labels, visit.today()),
            labels,
            possible.records(meeting.code()));
    Frame frame = visit.frame("forums", meeting.label(), "forum=" + meeting.text("forum"));
    return Templates.meeting(frame, page);
  }
}
