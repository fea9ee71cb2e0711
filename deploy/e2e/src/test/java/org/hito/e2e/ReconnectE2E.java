package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** EventSources of real browsers whose connections are cut. */
class ReconnectE2E extends BrowserTest {

  private static final Page.WaitForFunctionOptions SOON =
      new Page.WaitForFunctionOptions().setTimeout(60_000);
  private static final int BROWSERS = 10;
  private static final String LISTEN =
      """
      () => {
        window.facts = [];
        window.source = new EventSource('/api/v1/events?subject=cut-*');
        for (const type of ['recorded', 'started', 'delivered']) {
          source.addEventListener('commitment.' + type,
              event => facts.push(JSON.parse(event.data).subject + ' ' + type));
        }
      }
      """;

  private final List<CuttableLine> lines = new ArrayList<>();
  private BrowserContext context;

  @BeforeEach
  void start() throws IOException {
    context = newContext(new Browser.NewContextOptions().setBypassCSP(true));
    for (int line = 0; line < BROWSERS; line++) {
      lines.add(new CuttableLine(RunningPlatform.address()));
    }
  }

  @AfterEach
  void stop() throws IOException {
    for (CuttableLine line : lines) {
      line.close();
    }
    if (context != null) {
      context.close();
    }
  }

  @Test
  void allReturnWithoutAGapWhenTheyAreCutAtOnce() throws IOException, InterruptedException {
    // Given
    List<Page> pages = new ArrayList<>();
    for (CuttableLine line : lines) {
      Page page = context.newPage();
      page.navigate(line.address() + "/developers");
      page.evaluate(LISTEN);
      pages.add(page);
    }
    awaitOpen(pages);
    deliver("cut-before");
    awaitFacts(pages, "cut-before");
    // When
    for (CuttableLine line : lines) {
      line.cut();
    }
    deliver("cut-meanwhile");
    // Then
    awaitFacts(pages, "cut-before", "cut-meanwhile");
    awaitOpen(pages);
  }

  private static void deliver(String code) throws InterruptedException {
    Promises.deliver(code, "Kept", "Cumplida");
  }

  private static void awaitOpen(List<Page> pages) {
    pages.forEach(page -> page.waitForFunction("() => source.readyState === 1", null, SOON));
  }

  private static void awaitFacts(List<Page> pages, String... codes) {
    List<String> expected = new ArrayList<>();
    for (String code : codes) {
      List.of("recorded", "started", "delivered").forEach(type -> expected.add(code + " " + type));
    }
    for (Page page : pages) {
      page.waitForFunction("count => facts.length >= count", expected.size(), SOON);
      assertEquals(expected, page.evaluate("facts"));
    }
  }
}
