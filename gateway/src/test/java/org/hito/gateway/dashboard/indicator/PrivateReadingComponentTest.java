package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

/** The page of an indicator where reading needs a sign-in. */
@QuarkusTest
@TestProfile(PrivateReadingComponentTest.PrivateReading.class)
@GatewayTest
class PrivateReadingComponentTest {

  /** Only callers who are known may read. */
  public static class PrivateReading implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hito.public-read", "false");
    }
  }

  @TestHTTPResource private URI address;

  @Test
  void noCardIsOfferedThatStrangersCouldNotRead() {
    // Given
    var door = new Door(address);
    // When
    var page = door.get("/en/indicators/drawn", "Authorization", door.bearer("admin"));
    // Then
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("drawn.svg"), page.body());
    assertFalse(page.body().contains("embed"), page.body());
    assertFalse(door.get("/en/embed/indicators/drawn").statusCode() == 200);
  }
}
