package org.hito.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.hito.gateway.outbound.ForwardProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {

  private static final int MOST = 1024 * 1024;

  private final Vertx vertx = Vertx.vertx();
  private final ProviderHttp http = new ProviderHttp(vertx, ForwardProxy.none());
  private String address;

  /** A provider that answers with as many bytes as requested. */
  @BeforeEach
  void listen() {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  int bytes = Integer.parseInt(request.path().substring(1));
                  request.response().end(Buffer.buffer(new byte[bytes]));
                });
    address = "http://127.0.0.1:" + join(server.listen(0, "127.0.0.1")).actualPort() + "/";
  }

  @AfterEach
  void close() {
    join(vertx.close());
  }

  @Test
  void anAnswerOfAMegabyteIsRead() {
    assertEquals(MOST, join(http.get(address + MOST)).length());
  }

  @Test
  void aLongerOneIsNot() {
    // Given
    String longer = address + 8 * MOST;
    // When
    var got = assertThrows(CompletionException.class, () -> join(http.get(longer)));
    var posted =
        assertThrows(
            CompletionException.class,
            () -> join(http.post(longer, "", MultiMap.caseInsensitiveMultiMap())));
    // Then
    assertTrue(got.getMessage().contains("too long"), got::getMessage);
    assertTrue(posted.getMessage().contains("too long"), posted::getMessage);
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
