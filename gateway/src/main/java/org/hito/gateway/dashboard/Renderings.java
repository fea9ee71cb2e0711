package org.hito.gateway.dashboard;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.views.View;
import org.hito.kit.problem.ProblemException;

/**
 * Renders a page once for all readers who request it at the same time: after a fact, every visible
 * page is read again. A request that arrives during a rendering waits for the next one, because the
 * current one may have read the services before the fact.
 */
@ApplicationScoped
class Renderings {

  private static final int TOO_MANY = 429;

  // those who wait, by the addresses that are being rendered
  private final Map<String, List<Reader>> running = new HashMap<>();

  /**
   * A rendering of an address that begins after this call.
   *
   * @param address everything that the page depends on, apart from the services
   * @param lost completes when the caller is gone; what is rendered for them then is not shared
   * @param make renders it, on the event loop of the caller
   */
  Future<View> of(String address, Future<?> lost, Supplier<Future<View>> make) {
    var reader = new Reader(EventLoop.current(), lost, make, Promise.promise());
    if (isFirst(address, reader)) {
      render(address, List.of(reader));
    }
    return reader.page.future();
  }

  private synchronized boolean isFirst(String address, Reader reader) {
    List<Reader> waiting = running.putIfAbsent(address, new ArrayList<>());
    if (waiting != null) {
      waiting.add(reader);
    }
    return waiting == null;
  }

  private void render(String address, List<Reader> readers) {
    Reader first = readers.get(0);
    first.loop.execute(
        () -> first.make().onComplete(made -> rendered(address, readers, settled(made))));
  }

  private void rendered(String address, List<Reader> readers, Future<View> made) {
    Reader first = readers.get(0);
    List<Reader> others = readers.subList(1, readers.size());
    first.receive(made);
    List<Reader> next;
    if (first.isAlone(made) && !others.isEmpty()) {
      next = others;
    } else {
      others.forEach(other -> other.receive(made));
      next = next(address);
    }
    if (!next.isEmpty()) {
      render(address, next);
    }
  }

  private static Future<View> settled(AsyncResult<View> made) {
    return made.succeeded()
        ? Future.succeededFuture(made.result())
        : Future.failedFuture(made.cause());
  }

  private synchronized List<Reader> next(String address) {
    List<Reader> waiting = running.remove(address);
    if (!waiting.isEmpty()) {
      running.put(address, new ArrayList<>());
    }
    return waiting;
  }

  private record Reader(
      Executor loop, Future<?> lost, Supplier<Future<View>> maker, Promise<View> page) {

    Future<View> make() {
      return Future.<View>succeededFuture().compose(nothing -> maker.get());
    }

    void receive(Future<View> made) {
      loop.execute(() -> made.onComplete(page));
    }

    /** Whether the result concerns this caller only, and is not shared. */
    boolean isAlone(Future<View> made) {
      return lost.isComplete()
          || (made.cause() instanceof ProblemException refused
              && refused.problem().status() == TOO_MANY);
    }
  }
}
