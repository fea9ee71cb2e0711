package org.hito.gateway.dashboard.promise;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * Promises of a page.
 *
 * @param promises as many as are shown
 * @param total how many there are
 */
@TemplateData
public record PromiseList(List<Promise> promises, int total) {

  /** The promises of a list as the API returns it, with the total. */
  public static PromiseList of(Thing list, Labels labels, LocalDate today) {
    List<Promise> promises = Promises.of(list.parts("items"), labels, today);
    return new PromiseList(promises, list.has("total") ? list.whole("total") : promises.size());
  }

  public boolean isEmpty() {
    return promises.isEmpty();
  }

  /** How many are not shown. */
  public int leftOut() {
    return total - promises.size();
  }

  /** What became of them; empty if that is not known of all. */
  public String tally(Words words) {
    return leftOut() > 0 ? "" : Tally.of(promises).say(words);
  }
}
