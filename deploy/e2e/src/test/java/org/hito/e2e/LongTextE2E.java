package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.hito.bench.client.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of 10,000 characters, some of which a browser would take for something else. */
class LongTextE2E extends BrowserTest {

  private static final String WORD = "Semiconductores".repeat(20);
  private static final String NAME =
      ("<script>document.title='x'</script> \u202E\u0645\u0631\u062D\u0628\u0627 \uD83D\uDE00 "
              + WORD
              + " ")
          .repeat(40)
          .substring(0, 10_000);

  @BeforeAll
  static void given() throws InterruptedException {
    Api admin = Api.as("admin", RunningPlatform.address());
    String name = "{\"en\":\"%s\",\"es\":\"%1$s\"}".formatted(NAME);
    admin.put(
        "/api/v1/forums/long-text",
        "{\"name\":%s,\"aliases\":[\"%s\"],\"convenors\":[\"economia-mx\"]}".formatted(name, WORD));
    admin.put(
        "/api/v1/meetings/long-text",
        """
        {"forum":"long-text","title":%s,"from":"2026-05","status":"HELD","minutes":%1$s,
         "agenda":[{"title":%1$s}]}
        """
            .formatted(name));
    admin.post(
        "/api/v1/meetings/long-text/commitments",
        """
        {"code":"long-text","title":%s,"kind":"mou","status":"AGREED","owner":"economia-mx","dueOn":"2999-06"}
        """
            .formatted(name));
    admin.put(
        "/api/v1/indicators/long-text",
        "{\"name\":%s,\"unit\":\"%s\",\"measure\":{\"type\":\"OBSERVED\"}}"
            .formatted(name, WORD.substring(0, 100)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "forums",
        "forums/long-text",
        "forums/long-text/briefing",
        "meetings/long-text",
        "commitments",
        "commitments?view=board",
        "commitments/long-text",
        "indicators?q=script",
        "indicators/long-text",
        "chain/commitment/long-text",
        "search?q=script"
      })
  void aNarrowPageDoesNotScrollSidewaysAndRunsNothing(String path) {
    // Given
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);

      // When
      var answer = page.navigate(address("es/" + path));

      // Then
      assertAll(
          () -> assertEquals(200, answer.status()),
          () -> assertEquals(List.of(), complaints),
          () -> assertTrue(page.title().endsWith(" – Hito"), page.title()),
          () ->
              assertEquals(
                  page.evaluate("document.documentElement.clientWidth"),
                  page.evaluate("document.documentElement.scrollWidth")));
    }
  }
}
