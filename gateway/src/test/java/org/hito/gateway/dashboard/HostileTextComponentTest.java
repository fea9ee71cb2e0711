package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.HostileThings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages show any text that people write as text, and lists keep their layout. */
@QuarkusTest
@GatewayTest
class HostileTextComponentTest {

  private static final Pattern ATTRIBUTE = Pattern.compile("<[^>]* onerror=\"");
  private static final int MOST_OF_A_LIST = 90_000;
  private static final int MOST_OF_A_THING = 400_000;

  @TestHTTPResource private URI address;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "strategies",
        "strategies/hostile",
        "indicators",
        "indicators/hostile",
        "gates",
        "gates/hostile",
        "initiatives",
        "initiatives/hostile",
        "funds/hostile",
        "documents/hostile",
        "commitments",
        "commitments?view=board",
        "commitments/hostile",
        "forums",
        "forums/hostile",
        "forums/hostile/briefing",
        "meetings/hostile",
        "organisations",
        "organisations/hostile",
        "search?q=hostile",
        "chain/commitment/hostile"
      })
  void everyTextIsShownAsTextAndListsStayShort(String path) {
    // When
    var page =
        new Door(address).get("/es/" + path, "X-Request-Id", HostileThings.ASKED + "-00000000");
    String html = page.body().toLowerCase(Locale.ROOT);
    int most = path.contains("/") ? MOST_OF_A_THING : MOST_OF_A_LIST;

    // Then
    assertAll(
        () -> assertEquals(200, page.statusCode()),
        () -> assertTrue(html.contains("&lt;script&gt;alert("), "nothing of it is shown"),
        () -> assertFalse(html.contains(HostileThings.PLAIN), "a text of the other language"),
        () -> assertFalse(html.contains("<script>"), "a script"),
        () -> assertFalse(html.contains("<img"), "an element"),
        () -> assertFalse(ATTRIBUTE.matcher(html).find(), "an attribute"),
        () -> assertTrue(html.length() < most, () -> html.length() + " characters"));
  }
}
