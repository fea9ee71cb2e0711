package org.hito.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script and the style of pages in a real browser, without services behind them. */
class ScriptAndStyleE2E {

  private static final Path FILES =
      Path.of("../../gateway/src/main/resources/META-INF/hito/dashboard");
  private static final String ADDRESS = "http://pages.example/";
  private static final int PAPER = 680; // pixels of an A4 page between its margins
  private static final String PAGE =
      """
      <!doctype html><html><head><link rel="stylesheet" href="/dashboard.css">
      <script type="module" src="/dashboard.js"></script></head><body%s>%s</body></html>
      """;
  private static final String CHIP =
      """
      <p data-live-chip hidden data-connected="c" data-lost="l" data-paused="p"><span role="status"></span>
      <button type="button" data-pause="p" data-resume="r">p</button></p><main></main>
      """;

  private static Playwright playwright;
  private static Browser browser;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void openBrowser() {
    playwright = Browsers.playwright();
    browser = Browsers.start(playwright);
  }

  @AfterAll
  static void closeBrowser() {
    playwright.close();
  }

  @BeforeEach
  void openPage() {
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(PAPER, 900));
    page = context.newPage();
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  private void show(String attributes, String content) {
    show("", attributes, content);
  }

  private void show(String query, String attributes, String content) {
    page.route(
        ADDRESS + query,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setBody(PAGE.formatted(attributes, content))));
    page.route(
        Pattern.compile(ADDRESS + "dashboard\\.(js|css)"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setPath(FILES.resolve(route.request().url().substring(ADDRESS.length())))));
    page.navigate(ADDRESS + query);
  }

  private void print() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  @ParameterizedTest
  @CsvSource({"429, 3", "502,"})
  void aPageThatIsRefusedItsStreamAsksLessAndLess(int status, String retryAfter) {
    // Given
    List<Long> asked = new ArrayList<>();
    page.route(
        Pattern.compile(ADDRESS + "live"),
        route -> {
          asked.add(System.nanoTime());
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(status)
                  .setHeaders(retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter)));
        });

    // When
    show(" data-live=\"/live\"", CHIP);
    page.waitForCondition(() -> asked.size() > 3);

    // Then
    long pause = Duration.ofNanos(asked.get(3) - asked.get(2)).toMillis();
    assertTrue(pause > 2_200, () -> pause + " ms");
  }

  @Test
  void aRowIsNotCutAtTheEndOfAPage() {
    // Given
    show("", "<div class=\"table\"><table><tr><td>row</td></tr></table></div>");

    // When
    print();

    // Then
    assertEquals("avoid", page.locator("tr").evaluate("row => getComputedStyle(row).breakInside"));
  }

  @Test
  void whatIsFoldedIsPrinted() {
    // Given
    show("", "<details><summary>rows</summary><table><tr><td>row</td></tr></table></details>");
    assertThat(page.locator("td")).not().isVisible();

    // When
    print();

    // Then
    assertThat(page.locator("td")).isVisible();
  }

  @Test
  void everyColumnOfTheBoardIsOnThePaper() {
    // Given
    show("", "<div class=\"board\">" + "<section>column</section>".repeat(6) + "</div>");

    // When
    print();

    // Then
    for (var column : page.locator(".board > section").all()) {
      var box = column.boundingBox();
      assertTrue(box.x + box.width <= PAPER, () -> box.x + " + " + box.width);
    }
  }

  @Test
  void noRowOfALongTableIsCutByTheEndOfAPage() {
    // Given
    show("", "<table><tbody><tr><td>row</td></tr></tbody></table>");

    // When
    print();

    // Then
    assertThat(page.locator("tr")).hasCSS("break-inside", "avoid");
    assertThat(page.locator("table")).hasCSS("break-inside", "auto");
  }

  @Test
  void whatWasRecordedIsSaidOnce() {
    // When
    show("?forum=a%20b&done=move", "", "<p class=\"note\">Recorded</p>");

    // Then
    page.waitForURL(ADDRESS + "?forum=a+b");
    assertThat(page.locator(".note")).isVisible();
  }

  @Test
  void whatWasRecordedStaysWhenThePageIsReadAgain() {
    // Given
    String live = " data-live=\"/live\"";
    page.route(ADDRESS + "live", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
    String late = CHIP.replace("<main>", "<main><p data-part=\"late\">Late</p>");
    page.route(
        ADDRESS + "?forum=a",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setBody(PAGE.formatted(live, late))));

    // When
    show(
        "?forum=a&done=move", live, CHIP.replace("<main>", "<main><p class=\"note\">Recorded</p>"));

    // Then
    assertThat(page.locator("[data-part=late]")).isVisible();
    assertThat(page.locator(".note")).hasCount(1);
  }

  @Test
  void theKeyThatLeadsToTheSearchCanBeSwitchedOff() {
    // Given
    show("", "<p hidden data-shortcut><input type=\"checkbox\" checked></p><input id=\"q\">");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();

    // When
    page.locator("[data-shortcut] input").uncheck();
    page.reload();
    page.keyboard().press("/");

    // Then
    assertThat(page.locator("#q")).not().isFocused();
    assertThat(page.locator("[data-shortcut] input")).not().isChecked();
  }
}
