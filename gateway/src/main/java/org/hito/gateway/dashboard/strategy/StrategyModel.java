package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.TemplateData;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.initiative.Cause;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/**
 * What the page of a strategy shows.
 *
 * @param scorecard its indicators by pillar, and what changed in the last 30 days
 * @param initiatives that belong to it, as far as one page goes, and how many there are
 * @param history its last changes
 * @param funds what all of its initiatives draw from each fund in one currency
 */
@TemplateData
public record StrategyModel(
    Thing strategy,
    Thing scorecard,
    Thing initiatives,
    List<Thing> history,
    List<Thing> funds,
    Labels labels,
    LocalDate today) {

  /** How many indicators of a pillar it shows at most, and how many changes. */
  static final int INDICATORS = 25;

  private static final int DAYS = 30;
  private static final Set<String> UNJUDGED = Set.of("NO_TARGET", "NO_DATA");
  private static final Set<String> TROUBLED = Set.of("AMBER", "RED");
  private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED", "DROPPED");

  /**
   * Reads it.
   *
   * @param indicators how many of each pillar to read, and how many changes
   * @param initiatives how many of them to read
   * @param named the indicators of a pillar that the page names
   */
  static Future<StrategyModel> read(
      Visit visit, int indicators, int initiatives, Function<Thing, List<Thing>> named) {
    String code = visit.code();
    String own = Kind.STRATEGY.collection() + "/" + code;
    return Visit.all(
            List.of(
                visit.thing(Kind.STRATEGY),
                visit.read(
                    Upstream.METRICS,
                    "%s/scorecard?limit=%d&since=%s"
                        .formatted(own, indicators, visit.today().minusDays(DAYS))),
                visit.countedList(Kind.INITIATIVE, "limit=" + initiatives + "&strategy=" + code),
                visit.read(Upstream.INITIATIVE, own + "/history?limit=10"),
                visit.read(Upstream.INITIATIVE, "/internal/v1/strategies/" + code + "/funding")))
        .compose(
            read ->
                visit
                    .labels(
                        mentioned(
                            read.get(0),
                            read.get(1),
                            named,
                            troubled(read.get(2)),
                            read.get(4).parts("items")),
                        read.get(3).parts("items"))
                    .map(labels -> of(read, labels, visit.today())));
  }

  private static StrategyModel of(List<Thing> read, Labels labels, LocalDate today) {
    return new StrategyModel(
        read.get(0),
        read.get(1),
        read.get(2),
        read.get(3).parts("items"),
        read.get(4).parts("items"),
        labels,
        today);
  }

  static Map<Kind, List<String>> mentioned(
      Thing strategy,
      Thing scorecard,
      Function<Thing, List<Thing>> named,
      List<Thing> troubled,
      List<Thing> funds) {
    return Map.of(
        Kind.DOCUMENT, strategy.documents(),
        Kind.ORGANISATION, strategy.texts("owners"),
        Kind.STRATEGY, strategy.texts("buildsOn"),
        Kind.FUND, funds.stream().map(one -> one.text("fund")).toList(),
        Kind.INDICATOR,
            Stream.of(
                    scorecard.parts("pillars").stream()
                        .flatMap(pillar -> named.apply(pillar).stream())
                        .map(Thing::code),
                    first(scorecard, "changes").map(change -> change.text("indicator")),
                    troubled.stream()
                        .flatMap(one -> one.parts("health.causes").stream())
                        .map(Thing::code))
                .flatMap(codes -> codes)
                .toList());
  }

  public String verdict() {
    return StrategyVerdict.of(strategy.words(), score());
  }

  public Thing score() {
    return scorecard.part("overall");
  }

  public boolean isNow(Thing phase) {
    return PhaseTime.isNow(phase, today);
  }

  /** The name of a pillar, or the text for indicators without one. */
  public String pillar(Thing pillar) {
    return pillar.label().isEmpty() ? strategy.words().text("strategy.across") : pillar.label();
  }

  /** The first indicators of a pillar. */
  public List<Thing> indicators(Thing pillar) {
    return first(pillar);
  }

  static List<Thing> first(Thing pillar) {
    return first(pillar, "indicators").toList();
  }

  /** How many of its indicators are not shown. */
  public int indicatorsLeftOut(Thing pillar) {
    return pillar.whole("omitted") + Math.max(0, pillar.size("indicators") - INDICATORS);
  }

  public List<Thing> changes() {
    return first(scorecard, "changes").toList();
  }

  /** How many changes are not shown. */
  public int changesLeftOut() {
    return scorecard.whole("changesOmitted") + Math.max(0, scorecard.size("changes") - INDICATORS);
  }

  private static Stream<Thing> first(Thing of, String parts) {
    return of.parts(parts).stream().limit(INDICATORS);
  }

  /** The indicators of a pillar that are measured against a target. */
  public List<Thing> judged(Thing pillar) {
    return measured(pillar);
  }

  static List<Thing> measured(Thing pillar) {
    return pillar.parts("indicators").stream()
        .filter(one -> !UNJUDGED.contains(one.text("status")))
        .toList();
  }

  /** How many others the pillar has. */
  public int others(Thing pillar) {
    return pillar.whole("omitted") + pillar.size("indicators") - judged(pillar).size();
  }

  /** The initiatives that need attention: unsound ones that are not over. */
  public List<Thing> troubled() {
    return troubled(initiatives);
  }

  private static List<Thing> troubled(Thing initiatives) {
    return initiatives.parts("items").stream()
        .filter(one -> TROUBLED.contains(one.text("health.status")))
        .filter(one -> !OVER.contains(one.text("status")))
        .toList();
  }

  /** Why an initiative needs attention. */
  public List<Cause> causes(Thing initiative) {
    return Cause.of(initiative, labels);
  }

  public String asOf() {
    return strategy.words().say("as.of", strategy.words().day(today));
  }
}
