package org.hito.bench.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Many readers of one stream of server-sent events. */
public final class Readers implements AutoCloseable {

  private static final int AT_ONCE = 100;
  private static final long PATIENCE_SECONDS = 120;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final List<NetSocket> sockets = new ArrayList<>();
  private final Consumer<String> events;

  private Readers(Consumer<String> events) {
    this.events = events;
  }

  /**
   * Opens the streams, and returns once each has received its first line.
   *
   * @param events gets each event of each reader, as text, on the threads of the readers
   */
  public static Readers open(int count, URI stream, Consumer<String> events)
      throws InterruptedException {
    var readers = new Readers(events);
    for (int opened = 0; opened < count; opened += AT_ONCE) {
      readers.openSome(Math.min(AT_ONCE, count - opened), stream);
    }
    return readers;
  }

  private void openSome(int count, URI stream) throws InterruptedException {
    var all = new CountDownLatch(count);
    var refused = new AtomicInteger();
    var client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(60_000));
    for (int i = 0; i < count; i++) {
      client
          .connect(stream.getPort(), stream.getHost())
          .compose(socket -> read(socket, stream, all, refused))
          .onFailure(failure -> refused.incrementAndGet());
    }
    if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || refused.get() > 0) {
      throw new IllegalStateException("of " + count + " streams, not open: " + all.getCount());
    }
  }

  private Future<Void> read(
      NetSocket socket, URI stream, CountDownLatch all, AtomicInteger refused) {
    synchronized (sockets) {
      sockets.add(socket);
    }
    var head = new boolean[1];
    var lines = RecordParser.newDelimited("\n");
    lines.handler(
        line -> {
          if (!head[0]) {
            head[0] = true;
            if (!line.toString().startsWith("HTTP/1.1 200")) {
              refused.incrementAndGet();
            }
            all.countDown();
          } else if (isData(line)) {
            events.accept(line.toString());
          }
        });
    socket.handler(lines);
    return socket.write(
        "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(pathOf(stream), stream.getHost(), stream.getPort()));
  }

  public int count() {
    return sockets.size();
  }

  private static boolean isData(Buffer line) {
    return line.length() > 100 && line.getByte(0) == 'd' && line.getByte(4) == ':';
  }

  private static String pathOf(URI stream) {
    return stream.getRawQuery() == null
        ? stream.getRawPath()
        : stream.getRawPath() + "?" + stream.getRawQuery();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
