package org.hito.gateway.dashboard.wall;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.hito.gateway.dashboard.indicator.Figures;
import org.hito.gateway.dashboard.indicator.Verdict;
import org.hito.gateway.dashboard.overview.Headline;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.strategy.StrategyVerdict;

/**
 * What a wall shows at a moment.
 *
 * @param read what the services answered, in the order in which they were asked
 * @param labels of what is mentioned
 * @param asOf when they were asked
 */
@TemplateData
public record WallModel(
    Rotation rotation, List<Thing> read, Labels labels, Visit visit, Instant asOf) {

  /** The thing that is shown, or the first answer. */
  public Thing thing() {
    return read.get(0);
  }

  /** The headline. */
  public String sentence() {
    if (!thing().json().isObject()) {
      return words().text(visit.panel().missing().isEmpty() ? "wall.unknown" : "unknown");
    }
    return switch (rotation.kind()) {
      case "overview" -> Headline.of(words(), thing(), read.get(1));
      case "overdue" -> overdue(other());
      case "indicators" -> Verdict.of(thing());
      default -> StrategyVerdict.of(words(), read.get(1).part("overall"));
    };
  }

  private String overdue(Thing record) {
    return record.has("overdue")
        ? words().count("wall.overdue", record.whole("overdue"))
        : words().text("unknown");
  }

  /** The second answer. */
  public Thing other() {
    return read.get(1);
  }

  /** The statuses of indicators, the best first. */
  public List<String> statuses() {
    return Badge.OF_INDICATORS;
  }

  public List<Thing> items() {
    return thing().parts("items");
  }

  public RawString charts() {
    Figures figures = Figures.of(read, labels, visit.today());
    return new RawString(figures.areDrawn() ? figures.charts() : "");
  }

  public String time() {
    return words().moment(asOf.toString());
  }

  private Words words() {
    return visit.words();
  }
}
