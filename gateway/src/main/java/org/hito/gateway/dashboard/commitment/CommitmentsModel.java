package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Promise;

/**
 * What the table of commitments shows.
 *
 * @param list a page of them as the API returns it, with the total
 * @param open the number of those that are open
 * @param overdue the number of those that are overdue
 * @param promises the page
 * @param labels of what is mentioned
 */
@TemplateData
public record CommitmentsModel(
    Thing list, Thing open, Thing overdue, List<Promise> promises, FilterForm form, Labels labels) {

  /** How many there are with these filters, and how many of them are late. */
  public String verdict() {
    Words words = list.words();
    if (!list.has("items")) {
      return words.text("unknown");
    }
    int all = list.whole("total");
    if (all == 0) {
      return words.text("promises.verdict.none");
    }
    String counted = words.count("promises.verdict", all);
    return form.filters().is("open", "false")
        ? counted
        : counted + " " + words.say("record.open", open.whole("total"), overdue.whole("total"));
  }
}
