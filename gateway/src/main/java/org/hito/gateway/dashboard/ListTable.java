package org.hito.gateway.dashboard;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.TablePage;
import org.hito.gateway.views.View;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * A list with its filters as one table, by code. It is whole or refused: people who open a file do
 * not see that a page of it is missing.
 */
@ApplicationScoped
class ListTable implements DashboardFile {

  private static final int ROWS_OF_A_PAGE = 200;
  private static final int PAGES = 50;
  private static final String TABLE = "format=csv&sort=code&limit=" + ROWS_OF_A_PAGE;
  private static final String LINE_END = "\r\n";

  @Override
  public String path() {
    return ":list.csv";
  }

  @Override
  public Future<View> make(Visit visit) {
    String list = visit.exchange().pathParam("list");
    Kind kind = kind(list);
    String filters =
        Optional.ofNullable(visit.exchange().request().query())
            .filter(query -> !query.isEmpty())
            .map(query -> query + "&")
            .orElse("");
    return pages(visit, kind, filters + TABLE, Buffer.buffer(), PAGES)
        .map(
            table -> {
              visit
                  .exchange()
                  .response()
                  .putHeader(
                      HttpHeaders.CONTENT_DISPOSITION,
                      "attachment; filename=\"%s.csv\"".formatted(list));
              return View.table(table.toString(), true);
            });
  }

  private static Kind kind(String list) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.collection().endsWith("/" + list))
        .findFirst()
        .orElseThrow(Visit::notFound);
  }

  private static Future<Buffer> pages(
      Visit visit, Kind kind, String query, Buffer above, int left) {
    if (left == 0) {
      throw new ProblemException(
          Problem.of(400, "table-too-large", Map.of("maximum", PAGES * ROWS_OF_A_PAGE)));
    }
    return visit
        .panel()
        .table(kind.owner(), kind.collection() + "?" + query)
        .compose(
            page -> {
              Buffer table = above.appendString(rows(page, above.length() == 0));
              return page.next()
                  .map(next -> pages(visit, kind, URI.create(next).getRawQuery(), table, left - 1))
                  .orElseGet(() -> Future.succeededFuture(table));
            });
  }

  // all pages have the same columns
  private static String rows(TablePage page, boolean isFirst) {
    String csv = page.csv().toString();
    return isFirst ? csv : csv.substring(csv.indexOf(LINE_END) + LINE_END.length());
  }
}
