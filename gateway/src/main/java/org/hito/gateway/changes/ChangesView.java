package org.hito.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hito.gateway.changes.domain.Entry;
import org.hito.gateway.changes.domain.LogPage;
import org.hito.gateway.changes.domain.Merge;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Degradation;
import org.hito.gateway.views.Names;
import org.hito.gateway.views.View;
import org.hito.kit.language.Language;
import org.hito.kit.table.Columns;
import org.hito.kit.table.CsvWriter;

/**
 * A page of changes as the API returns it.
 *
 * @param more true if there is more already
 * @param next the address to continue from, now or later
 */
record ChangesView(
    List<JsonNode> items, boolean more, String next, String self, List<Degradation> degraded) {

  private static final Columns COLUMNS =
      Columns.of()
          .text("recordedAt", "at", "late", "kind", "code")
          .number("version")
          .text("type", "label", "actor", "agency", "href");

  /** A page of a log as its service returns it. */
  static LogPage<JsonNode> page(String log, JsonNode answer) {
    List<Entry<JsonNode>> entries = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      entries.add(
          new Entry<>(log, item.path("seq").longValue(), instant(item, "recordedAt"), item));
    }
    return new LogPage<>(
        answer.path("after").longValue(),
        entries,
        answer.path("reached").longValue(),
        answer.path("settled").longValue());
  }

  static ChangesView of(
      Merge<JsonNode> merged,
      Language language,
      String next,
      String self,
      List<Degradation> missing) {
    List<JsonNode> items =
        merged.entries().stream().map(entry -> (JsonNode) item(entry.shown(), language)).toList();
    return new ChangesView(items, merged.more(), next, self, missing);
  }

  private static ObjectNode item(JsonNode row, Language language) {
    Kind kind = Kind.named(row.path("kind").textValue()).orElseThrow();
    String href = kind.collection() + "/" + row.path("code").textValue();
    ObjectNode item = row.deepCopy();
    item.remove("seq");
    Names.show(item, row.path("name"), language);
    item.put("at", instant(row, "at").toString());
    item.put("recordedAt", instant(row, "recordedAt").toString());
    item.put("href", href);
    item.put("history", href + "/history");
    return item;
  }

  private static Instant instant(JsonNode row, String member) {
    return OffsetDateTime.parse(row.path(member).textValue()).toInstant();
  }

  /** The page as a table. */
  View table(boolean byteOrderMark) {
    return View.table(CsvWriter.write(COLUMNS, items), byteOrderMark);
  }
}
