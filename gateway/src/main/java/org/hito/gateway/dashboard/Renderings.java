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

/**
 * Renders a page once for all who ask for it at the same time: after a fact, every open page is
 * read again. Who asks while a rendering runs shares the next one, since the running one may have
 * read the services before the fact.
 */
@ApplicationScoped
class Renderings {

  // those who wait, by the addresses that are being rendered
  private final Map<String, List<Reader>> running = new HashMap<>();

  /**
   * A rendering of an address that begins after this call.
   *
   * @param address everything that the page depends on beside the services
   * @param make renders it on the event loop of the caller, also if a shared rendering failed
   */
  Future<String> of(String address, Supplier<Future<String>> make) {
    var reader = new Reader(EventLoop.current(), make, Promise.promise());
    if (isFirst(address, reader)) {
      start(address, List.of(reader));
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

  private void start(String address, List<Reader> readers) {
    Reader first = readers.get(0);
    first.loop.execute(
        () ->
            first
                .make()
                .onComplete(
                    result -> {
                      Future<String> rendered = settled(result);
                      first.receive(rendered);
                      readers.stream().skip(1).forEach(other -> other.share(rendered));
                      List<Reader> next = next(address);
                      if (!next.isEmpty()) {
                        start(address, next);
                      }
                    }));
  }

  private static Future<String> settled(AsyncResult<String> result) {
    return result.succeeded()
        ? Future.succeededFuture(result.result())
        : Future.failedFuture(result.cause());
  }

  private synchronized List<Reader> next(String address) {
    List<Reader> waiting = running.remove(address);
    if (!waiting.isEmpty()) {
      running.put(address, new ArrayList<>());
    }
    return waiting;
  }

  private record Reader(Executor loop, Supplier<Future<String>> maker, Promise<String> page) {

    Future<String> make() {
      return Future.<String>succeededFuture().compose(nothing -> maker.get());
    }

    void receive(Future<String> rendered) {
      loop.execute(() -> rendered.onComplete(page));
    }

    // the first one may be gone, or was refused
    void share(Future<String> rendered) {
      loop.execute(() -> rendered.recover(failure -> make()).onComplete(page));
    }
  }
}
