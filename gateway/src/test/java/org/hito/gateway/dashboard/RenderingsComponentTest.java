package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.dashboard.signin.Browser;
import org.junit.jupiter.api.Test;

/** Many readers of one page at the same time, some of whom signed in. */
@QuarkusTest
@GatewayTest
class RenderingsComponentTest {

  private static final int READERS = 60;

  @TestHTTPResource private URI address;

  private boolean isNamed(int reader, Browser signedIn) {
    HttpResponse<String> answer =
        reader % 2 == 0 ? signedIn.get("/en/") : new Door(address).get("/en/");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().contains("class=\"who\"");
  }

  @Test
  void nobodyIsShownThePageOfSomebodyElse() {
    // Given
    Browser signedIn = new Browser(address).signIn("economia-mx");
    ExecutorService readers = Executors.newFixedThreadPool(READERS);

    // When
    List<CompletableFuture<Boolean>> pages =
        IntStream.range(0, READERS)
            .mapToObj(
                reader -> CompletableFuture.supplyAsync(() -> isNamed(reader, signedIn), readers))
            .toList();

    // Then
    List<Boolean> named = pages.stream().map(CompletableFuture::join).toList();
    readers.shutdown();
    assertEquals(IntStream.range(0, READERS).mapToObj(reader -> reader % 2 == 0).toList(), named);
  }
}
