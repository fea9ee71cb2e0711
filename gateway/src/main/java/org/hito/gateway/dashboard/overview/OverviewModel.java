package org.hito.gateway.dashboard.overview;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.PromiseList;
import org.hito.gateway.dashboard.promise.Records;

/**
 * What the overview shows.
 *
 * @param record how all promises were kept
 * @param statuses the number of indicators of each status
 * @param overdue promises, the longest overdue first
 * @param silent promises that nobody has reported on for long, those never reported on first
 * @param offTrack indicators
 * @param gates the first of them, with the number of all
 * @param gatesOpen the number of those that are open
 * @param meetings the next ones
 * @param moves the newest fact about each thing that moved in the last days
 * @param newest when the newest fact was recorded; empty if there is none
 * @param labels of what is mentioned
 */
@TemplateData
public record OverviewModel(
    Words words,
    Thing record,
    Thing statuses,
    List<Thing> overdue,
    PromiseList silent,
    List<Thing> offTrack,
    Thing gates,
    int gatesOpen,
    List<Thing> meetings,
    List<Thing> moves,
    String newest,
    Labels labels) {

  public String headline() {
    String headline = Headline.of(words, record, statuses);
    return headline.isEmpty() ? words.text("section.overview") : headline;
  }

  public int promises() {
    return Records.all(record);
  }

  /** The statuses of indicators, the best first. */
  public List<String> statusNames() {
    return Badge.OF_INDICATORS;
  }
}
