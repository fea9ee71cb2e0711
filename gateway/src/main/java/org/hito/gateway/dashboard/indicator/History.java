package org.hito.gateway.dashboard.indicator;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/**
 * The part of an indicator's history that concerns its figures.
 *
 * @param isComplete whether it is complete, rather than the newest part
 */
record History(List<Change> changes, boolean isComplete) {

  /** One page contains the few revisions of a definition among the figures of several years. */
  static final int PAGE = 100;

  private static final int PAGES = 50;

  /** The newest page only. */
  static History of(Thing page) {
    return new History(Change.among(page.parts("items")), !page.has("next"));
  }

  /** All pages, up to a limit. */
  static Future<History> whole(Visit visit, String code, Thing page) {
    return whole(visit, code, page, PAGES - 1);
  }

  private static Future<History> whole(Visit visit, String code, Thing page, int more) {
    History newer = of(page);
    return newer.isComplete() || more == 0
        ? Future.succeededFuture(newer)
        : visit
            .read(Upstream.METRICS, path(code) + "?" + URI.create(page.text("next")).getRawQuery())
            .compose(next -> whole(visit, code, next, more - 1))
            .map(newer::before);
  }

  static String path(String code) {
    return Kind.INDICATOR.collection() + "/" + code + "/history";
  }

  private History before(History older) {
    return new History(
        Stream.concat(changes.stream(), older.changes.stream()).toList(), older.isComplete);
  }
}
