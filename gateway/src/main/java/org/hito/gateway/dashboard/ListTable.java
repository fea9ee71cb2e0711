package org.hito.gateway.dashboard;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
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
  private static final int MEGABYTES = 8;
  private static final int AT_ONCE = 4;
  private static final Map<String, String> TABLE =
      Map.of("format", "csv", "sort", "code", "limit", Integer.toString(ROWS_OF_A_PAGE));
  private static final Set<String> NO_FILTERS = Set.of("format", "sort", "limit", "cursor", "bom");
  private static final String RETRY_AFTER_SECONDS = "2";

  private final Semaphore free = new Semaphore(AT_ONCE);

  @Override
  public String path() {
    return ":list.csv";
  }

  @Override
  public Future<View> make(Visit visit) {
    String list = visit.exchange().pathParam("list");
    Kind kind = kind(list);
    if (!free.tryAcquire()) {
      throw new ProblemException(
          Problem.of(503, "too-many-tables", Map.of("maximum", AT_ONCE))
              .withHeader("Retry-After", RETRY_AFTER_SECONDS));
    }
    return Future.succeededFuture(query(visit.exchange().queryParams()))
        .compose(query -> pages(visit, kind, query, Buffer.buffer(), PAGES))
        .onComplete(done -> free.release())
        .map(
            table -> {
              visit
                  .exchange()
                  .response()
                  .putHeader(
                      HttpHeaders.CONTENT_DISPOSITION,
                      "attachment; filename=\"%s.csv\"".formatted(list));
              return View.table(table);
            });
  }

  private static Kind kind(String list) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.collection().endsWith("/" + list))
        .findFirst()
        .orElseThrow(Visit::notFound);
  }

  /** The filters of the list; its first page, order and format are those of the table. */
  private static String query(MultiMap given) {
    var query = new QueryStringEncoder("");
    given.entries().stream()
        .filter(one -> !NO_FILTERS.contains(one.getKey()))
        .forEach(one -> query.addParam(one.getKey(), one.getValue()));
    TABLE.forEach(query::addParam);
    return query.toString();
  }

  private static Future<Buffer> pages(
      Visit visit, Kind kind, String query, Buffer above, int left) {
    if (left == 0) {
      throw tooLarge();
    }
    return visit
        .panel()
        .table(kind.owner(), kind.collection() + query)
        .compose(
            page -> {
              append(above, page.csv());
              return page.next()
                  .map(
                      next ->
                          pages(visit, kind, "?" + URI.create(next).getRawQuery(), above, left - 1))
                  .orElseGet(() -> Future.succeededFuture(above));
            });
  }

  /** All pages have the same columns, which are named once. */
  private static void append(Buffer above, Buffer csv) {
    int from = 0;
    if (above.length() > 0) {
      while (csv.getByte(from) != '\n') {
        from++;
      }
      from++;
    }
    if (above.length() + csv.length() - from > MEGABYTES * 1024 * 1024) {
      throw tooLarge();
    }
    above.appendBuffer(csv, from, csv.length() - from);
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(
            400,
            "table-too-large",
            Map.of("maximum", PAGES * ROWS_OF_A_PAGE, "megabytes", MEGABYTES)));
  }
}
