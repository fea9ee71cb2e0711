package org.hito.gateway.dashboard.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.StubUpstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wall, on what the services answer. */
@QuarkusTest
@GatewayTest
class WallComponentTest {

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String path) {
    return new Door(address).get(path);
  }

  @Test
  void anIndicatorIsShownWithItsChartAndLeadsToTheNext() {
    // When
    var page = get("/es/wall?show=indicators/drawn,overdue&every=30");

    // Then
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("Dibujado &lt;b&gt;"), page.body());
    assertTrue(page.body().contains("<svg class=\"chart wide\""), page.body());
    assertTrue(
        page.body()
            .contains("<main data-next=\"?show=indicators/drawn,overdue&amp;every=30&amp;at=1\""),
        page.body());
  }

  @ParameterizedTest
  @CsvSource({
    "overview, meeting-service",
    "overdue, meeting-service",
    "overdue, metrics-service",
    "strategies/some, initiative-service",
    "strategies/some, metrics-service"
  })
  void whatNoServiceSaysIsNotKnown(String shown, String missing) {
    // When
    var page =
        new Door(address)
            .get("/en/wall?show=" + shown, "X-Request-Id", StubUpstreams.WITHOUT + missing);

    // Then
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("<h1>Not known at the moment.</h1>"), page.body());
  }

  @Test
  void whatNoWallCanShowIsRefused() {
    assertEquals(400, get("/en/wall?show=everything").statusCode());
    assertEquals(400, get("/en/wall?speed=fast").statusCode());
  }
}
