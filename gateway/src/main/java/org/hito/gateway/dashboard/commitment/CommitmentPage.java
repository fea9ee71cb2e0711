package org.hito.gateway.dashboard.commitment;

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
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** One commitment: who owes it by when, its whole life, and what it moves. */
@ApplicationScoped
class CommitmentPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance commitment(Frame frame, CommitmentModel page);
  }

  @Override
  public String path() {
    return "commitments/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    String history = Kind.COMMITMENT.collection() + "/" + code + "/history?limit=50";
    Future<List<String>> counting = visit.countedIn(code);
    return Visit.all(List.of(visit.thing(Kind.COMMITMENT), visit.read(Upstream.MEETING, history)))
        .compose(read -> counting.compose(codes -> show(visit, read.get(0), read.get(1), codes)));
  }

  private static Future<TemplateInstance> show(
      Visit visit, Thing commitment, Thing history, List<String> counting) {
    Future<Possible> possible = Possible.withCommitments(visit, List.of(commitment.code()));
    return visit
        .labels(mentioned(commitment, history.parts("items"), counting))
        .compose(
            labels ->
                possible.map(may -> template(visit, commitment, history, counting, labels, may)));
  }

  private static Map<Kind, List<String>> mentioned(
      Thing commitment, List<Thing> facts, List<String> counting) {
    return Map.of(
        Kind.DOCUMENT,
        commitment.documents(),
        Kind.ORGANISATION,
        Stream.of(
                Stream.of(commitment.text("owner")),
                commitment.texts("partners").stream(),
                facts.stream().map(fact -> fact.text("agency")),
                facts.stream().map(fact -> fact.text("change.owner.from")),
                facts.stream().map(fact -> fact.text("change.owner.to")),
                facts.stream().flatMap(fact -> fact.texts("change.agreedWith").stream()))
            .flatMap(codes -> codes)
            .toList(),
        Kind.FORUM,
        List.of(commitment.text("forum")),
        Kind.MEETING,
        Stream.concat(
                Stream.of(commitment.text("meeting")),
                facts.stream().map(fact -> fact.text("change.meeting")))
            .toList(),
        Kind.INITIATIVE,
        commitment.texts("initiatives"),
        Kind.INDICATOR,
        Stream.concat(
                commitment.parts("contributions").stream().map(one -> one.text("indicator")),
                counting.stream())
            .toList());
  }

  private static TemplateInstance template(
      Visit visit,
      Thing commitment,
      Thing history,
      List<String> counting,
      Labels labels,
      Possible possible) {
    var page =
        new CommitmentModel(
            Promises.of(commitment, labels, visit.today()), history, counting, labels, possible);
    Frame frame = visit.frame("commitments", commitment.label(), "subject=" + commitment.code());
    return Templates.commitment(frame, page);
  }
}
