package org.hito.gateway.outbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A forward proxy that takes every name for this machine. */
public final class ConnectProxy implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server =
      join(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));

  public String address() {
    return "http://someone:secret@127.0.0.1:" + server.actualPort();
  }

  /** What was connected to, as {@code host:port}, after the credentials. */
  public List<String> requests() {
    return requests;
  }

  private void answer(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.CONNECT)) {
      request.response().setStatusCode(405).end();
      return;
    }
    requests.add(request.getHeader("Proxy-Authorization") + " " + request.uri());
    int port = Integer.parseInt(request.uri().substring(request.uri().lastIndexOf(':') + 1));
    request.pause();
    vertx
        .createNetClient()
        .connect(port, "127.0.0.1")
        .onFailure(away -> request.response().setStatusCode(502).end())
        .onSuccess(there -> request.toNetSocket().onSuccess(here -> join(here, there)));
  }

  private static void join(NetSocket here, NetSocket there) {
    here.pipeTo(there);
    there.pipeTo(here);
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    join(vertx.close());
  }
}
