package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Upstream;

/**
 * What a visitor may do, as decided by the services that would carry it out. Pages offer nothing
 * else. Visitors who are not signed in may do nothing.
 */
@TemplateData
public record Possible(Thing answer) {

  private static final String PATH = "/internal/v1/possible";

  /** What the visitor may do with commitments. */
  public static Future<Possible> withCommitments(Visit visit, List<String> codes) {
    return ask(visit, Upstream.MEETING, "commitments", codes);
  }

  /** Whether the visitor may record commitments in a meeting. */
  public static Future<Possible> inMeeting(Visit visit, String code) {
    return ask(visit, Upstream.MEETING, "meetings", List.of(code));
  }

  /** Whether the visitor may observe an indicator. */
  public static Future<Possible> withIndicator(Visit visit, String code) {
    return ask(visit, Upstream.METRICS, "indicators", List.of(code));
  }

  private static Future<Possible> ask(
      Visit visit, Upstream upstream, String kind, List<String> codes) {
    var nothing = new Possible(Thing.none(visit.words()));
    if (!visit.reader().isSignedIn() || codes.isEmpty()) {
      return Future.succeededFuture(nothing);
    }
    return visit
        .panel()
        .find(upstream, PATH, Map.of(kind, codes))
        .map(
            found ->
                found.map(json -> new Possible(new Thing(json, visit.words()))).orElse(nothing));
  }

  /** The statuses to which the visitor may move a commitment, the most usual first. */
  public List<String> moves(String commitment) {
    return commitment(commitment).flatMap(one -> one.texts("moves").stream()).toList();
  }

  /** Whether the visitor may report on a commitment. */
  public boolean reports(String commitment) {
    return commitment(commitment).anyMatch(one -> one.flag("reports"));
  }

  /** Whether the visitor may record commitments in a meeting. */
  public boolean records(String meeting) {
    return answer.texts("meetings").contains(meeting);
  }

  /** Whether the visitor may observe an indicator. */
  public boolean observes(String indicator) {
    return answer.texts("indicators").contains(indicator);
  }

  private Stream<Thing> commitment(String code) {
    return answer.parts("commitments").stream().filter(one -> one.code().equals(code));
  }
}
