package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hito.gateway.dashboard.meeting.MeetingText;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Promise;
import org.hito.kit.domain.PartialDate;

/**
 * What the briefing for the next meeting of a forum says.
 *
 * @param last the last meeting that was held, or an empty thing
 * @param next the meeting to come, or an empty thing
 * @param points the promises that it is about
 * @param onTheirWay how many others are open
 * @param isCut whether there are more promises than were read
 * @param labels of what is mentioned
 */
@TemplateData
public record BriefingModel(
    Thing forum,
    Thing last,
    Thing next,
    List<Point> points,
    int onTheirWay,
    boolean isCut,
    Labels labels,
    LocalDate today) {

  // what fits on two pages of A4
  private static final int AT_MOST = 40;
  private static final int DELEGATIONS = 10;

  static BriefingModel of(
      Thing forum,
      Thing last,
      Thing next,
      List<Promise> promises,
      boolean isCut,
      Labels labels,
      LocalDate today) {
    LocalDate since = last.has("from") ? end(last) : LocalDate.MIN;
    List<Point> points =
        promises.stream()
            .map(promise -> new Point(promise, SinceLastMeeting.of(promise, since)))
            .toList();
    return new BriefingModel(
        forum,
        last,
        next,
        points.stream().filter(point -> SinceLastMeeting.REPORTED.contains(point.since())).toList(),
        (int) points.stream().filter(point -> point.since() == SinceLastMeeting.ON_ITS_WAY).count(),
        isCut,
        labels,
        today);
  }

  // the last day on which it was held
  private static LocalDate end(Thing meeting) {
    return PartialDate.parse(meeting.text(meeting.has("to") ? "to" : "from")).last();
  }

  /** Its opening sentence. */
  public String verdict() {
    String since =
        last.has("code")
            ? words().say("briefing.since", MeetingText.when(last))
            : words().text("briefing.first");
    return words()
        .say(
            "briefing.verdict",
            since,
            count("SLIPPED"),
            count("SILENT"),
            count("KEPT"),
            count("NEW"));
  }

  /** What became of promises, as names. */
  public List<String> reported() {
    return SinceLastMeeting.REPORTED.stream().map(SinceLastMeeting::name).toList();
  }

  /** How many promises are in this state. */
  public long count(String since) {
    return points.stream().filter(point -> point.since().name().equals(since)).count();
  }

  /** As many organisations as fit. */
  public List<Delegation> delegations() {
    List<Delegation> fitting = new ArrayList<>();
    int shown = 0;
    for (Delegation delegation : Delegation.of(points)) {
      shown += delegation.shown().size();
      if (shown > AT_MOST || fitting.size() == DELEGATIONS) {
        break;
      }
      fitting.add(delegation);
    }
    return fitting;
  }

  /** How many promises of organisations that do not fit. */
  public int leftOut() {
    return points.size() - delegations().stream().mapToInt(one -> one.points().size()).sum();
  }

  public String nextWhen() {
    return MeetingText.when(next);
  }

  public String asOf() {
    return words().say("as.of", words().day(today));
  }

  private Words words() {
    return forum.words();
  }
}
