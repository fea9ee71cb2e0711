package org.hito.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open pages of the dashboard follow what happens, in a real browser. */
class LivePagesE2E extends BrowserTest {

  private static BrowserContext context() {
    return newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void deliver(String code) throws InterruptedException {
    Promises.deliver(code, "Seen on the <b>dashboard</b> \\u202e😀", "Visto en el <b>tablero</b>");
  }

  /** Another page shows that the gateway has received it. */
  private static void awaitShown(BrowserContext context, String code) {
    Page other = context.newPage();
    other.navigate(address("en/indicators/co-operation-agreements"));
    assertThat(other.locator("a[href$='commitments/" + code + "']")).isVisible();
  }

  @Test
  void anOpenPageShowsAPromiseAsSoonAsItIsKept() throws InterruptedException {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/indicators/co-operation-agreements"));
      assertThat(page.locator("[data-live-chip][data-state=connected]")).isVisible();

      // When
      deliver("kept-before-your-eyes");

      // Then
      var kept = page.locator("a[href$='commitments/kept-before-your-eyes']");
      assertThat(kept).isVisible();
      assertThat(kept).hasText("Seen on the <b>dashboard</b> \u202e😀");
      assertThat(page.locator("[data-part=history]")).containsText("Seen on the <b>dashboard</b>");
    }
  }

  @Test
  void aPageWhoseGatewayWasKilledMissesNothing() throws InterruptedException {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("es/indicators/co-operation-agreements"));
      assertThat(page.locator("[data-live-chip][data-state=connected]")).isVisible();
      RunningPlatform.get().kill("gateway");
      assertThat(page.locator("[data-live-chip][data-state=lost]")).isVisible();

      // When
      RunningPlatform.get().start("gateway");
      deliver("kept-after-a-kill");

      // Then
      assertThat(page.locator("a[href$='commitments/kept-after-a-kill']")).isVisible();
    }
  }

  @Test
  void aPausedPageStaysAsItIsUntilItIsResumed() throws InterruptedException {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/indicators/co-operation-agreements"));
      assertThat(page.locator("[data-live-chip][data-state=connected]")).isVisible();
      page.locator("[data-live-chip] button").click();
      assertThat(page.locator("[data-live-chip][data-state=paused]")).isVisible();

      // When
      deliver("kept-in-a-pause");
      awaitShown(context, "kept-in-a-pause");
      var kept = page.locator("a[href$='commitments/kept-in-a-pause']");
      assertEquals(0, kept.count());
      page.locator("[data-live-chip] button").click();

      // Then
      assertThat(kept).isVisible();
    }
  }

  // browsers without a window show all tabs
  private static void show(Page page, boolean isSeen) {
    page.evaluate(
        "hidden => {"
            + " Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
            + " document.dispatchEvent(new Event('visibilitychange')); }",
        !isSeen);
  }

  @Test
  void aTabThatNobodySeesKeepsNoConnectionAndCatchesUp() throws InterruptedException {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/indicators/co-operation-agreements"));
      assertThat(page.locator("[data-live-chip][data-state=connected]")).isVisible();
      List<String> ended = new ArrayList<>();
      page.onRequestFailed(request -> ended.add(request.url()));
      show(page, false);
      page.waitForCondition(() -> ended.stream().anyMatch(url -> url.contains("/live?")));

      // When
      deliver("kept-behind-another-tab");
      awaitShown(context, "kept-behind-another-tab");
      var kept = page.locator("a[href$='commitments/kept-behind-another-tab']");
      assertEquals(0, kept.count());
      show(page, true);

      // Then
      assertThat(kept).isVisible();
    }
  }
}
