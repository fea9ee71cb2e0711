package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of all forums shows.
 *
 * @param list a page of them as the API returns it
 * @param rows the same, each with its meetings and record
 * @param labels of what is mentioned
 */
@TemplateData
public record ForumsModel(Thing list, List<ForumRow> rows, Filters filters, Labels labels) {

  /** How many there are and, if they are all here, how their promises were kept. */
  public String verdict() {
    if (!list.has("items")) {
      return list.words().text("unknown");
    }
    int total = list.whole("total");
    String forums = list.words().count("forums.verdict", total);
    return rows.size() < total || rows.isEmpty()
        ? forums
        : forums + " " + RecordText.of(rows.stream().map(ForumRow::record).toList(), list.words());
  }
}
