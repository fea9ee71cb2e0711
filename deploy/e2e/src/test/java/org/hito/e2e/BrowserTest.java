package org.hito.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests with a real browser and the running platform. */
abstract class BrowserTest {

  // on a quiet machine, a page moves within one second
  private static final int PATIENCE_MILLIS = 60_000;

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright = Browsers.playwright();
    browser = Browsers.start(playwright);
    RunningPlatform.get();
  }

  @AfterAll
  static void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  static BrowserContext newContext(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** The address of a path of the gateway, which begins without a slash. */
  static String address(String path) {
    return RunningPlatform.address().resolve("/" + path).toString();
  }
}
