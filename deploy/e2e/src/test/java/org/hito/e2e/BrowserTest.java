package org.hito.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests with a real browser beside the running platform. */
abstract class BrowserTest {

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
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

  static Browser browser() {
    return browser;
  }

  /** The address of a path of the gateway, which begins without a slash. */
  static String address(String path) {
    return RunningPlatform.address().resolve("/" + path).toString();
  }
}
