package org.hito.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard in a real browser, on the shipped catalogue. */
class DashboardE2E extends BrowserTest {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final List<String> PAGES =
      List.of(
          "",
          "strategies",
          "strategies/ict-cluster",
          "strategies/ict-cluster/report",
          "indicators",
          "indicators/co-operation-agreements",
          "indicators/ict-workers",
          "embed/indicators/co-operation-agreements",
          "wall?show=overview,overdue,indicators/ict-workers,strategies/ict-cluster&at=0",
          "wall?show=overview,overdue,indicators/ict-workers,strategies/ict-cluster&at=1",
          "wall?show=overview,overdue,indicators/ict-workers,strategies/ict-cluster&at=2",
          "wall?show=overview,overdue,indicators/ict-workers,strategies/ict-cluster&at=3",
          "initiatives",
          "initiatives/academia-industry-collaboration-mx",
          "commitments",
          "commitments?view=board",
          "commitments/hled-conalep-alliance",
          "forums",
          "forums/hled",
          "forums/hled/briefing",
          "meetings/hled-2022-04",
          "organisations",
          "organisations/economia-mx",
          "gates",
          "gates/ict-cluster-funding",
          "funds/itsi",
          "documents/hled-article",
          "chain/forum/hled",
          "chain/indicator/co-operation-agreements",
          "search?q=chips",
          "sign-in",
          "status");

  private static final List<Look> LOOKS =
      Stream.of(1280, 768, 320)
          .flatMap(
              width ->
                  Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                      .map(scheme -> new Look(width, scheme)))
          .toList();

  /** A way to look at a page. */
  record Look(int width, ColorScheme scheme) {

    void at(Page page) {
      page.setViewportSize(width, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    // in the dark only colours differ
    List<String> violations(Page page) {
      return scheme == ColorScheme.DARK ? Axe.violationsOfColour(page) : Axe.violations(page);
    }

    @Override
    public String toString() {
      return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
  }

  static Stream<Arguments> pages() {
    return PAGES.stream()
        .flatMap(path -> Stream.of("en", "es").map(language -> Arguments.of(language, path)));
  }

  private static BrowserContext context() {
    return newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  @ParameterizedTest(name = "{0}/{1}")
  @MethodSource("pages")
  void aPageIsSoundForEverybody(String language, String path) {
    // Given
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page);

      // When
      var answer = page.navigate(address(language + "/" + path));
      picture(page, language + "/" + path + " wide");
      LOOKS.forEach(look -> complaints.addAll(complaints(page, look)));
      picture(page, language + "/" + path + " narrow dark");

      // Then
      assertEquals(200, answer.status());
      assertEquals(language, page.locator("html").getAttribute("lang"));
      assertEquals(1, page.locator("h1").count());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void anUnsoundPageIsFound() {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.setContent("<main><img src='data:,'><p style='color: #999'>pale</p></main>");

      // When
      List<String> all = Axe.violations(page);
      List<String> ofColour = Axe.violationsOfColour(page);

      // Then
      assertTrue(all.stream().anyMatch(found -> found.startsWith("image-alt: <img")), all + "");
      assertEquals(1, ofColour.size());
      assertTrue(ofColour.get(0).startsWith("color-contrast: <p"), ofColour + "");
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name.replaceAll("\\W+", "-") + ".png")));
  }

  private static List<String> complaints(Page page, Look look) {
    look.at(page);
    boolean sideways =
        (boolean)
            page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    return Stream.concat(
            sideways ? Stream.of("scrolls sideways") : Stream.of(), look.violations(page).stream())
        .map(complaint -> look + " " + complaint)
        .toList();
  }

  @Test
  void aPageNeedsNoScript() {
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      // When
      Page page = context.newPage();
      page.navigate(address("en/indicators/co-operation-agreements"));

      // Then
      assertThat(page.locator("h1")).hasText("Co-operation agreements");
      assertTrue(page.locator("section[aria-labelledby=why] tbody tr").count() > 0);
      assertThat(page.locator("[data-live-chip]")).isHidden();
    }
  }

  @Test
  void aWallGoesFromOneToTheNextWithoutLoadingThePageAgain() {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/wall?show=overview,indicators/ict-workers&every=5"));
      page.evaluate("window.isTheSame = true");

      // When
      page.waitForURL(url -> url.endsWith("&at=1"));

      // Then
      assertEquals(true, page.evaluate("window.isTheSame"));
    }
  }

  @Test
  void oneWalksThePictureOfAChainByKeyboard() {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/chain/forum/hled"));
      var neighbour = page.locator("svg.web.wide a[href*='/chain/']").first();
      neighbour.focus();

      // When
      page.keyboard().press("Enter");

      // Then
      page.waitForURL(url -> !url.endsWith("/chain/forum/hled"));
      assertThat(page.locator("svg.web.wide")).isVisible();
    }
  }

  @Test
  void theLanguageSwitchKeepsThePage() {
    try (BrowserContext context = context()) {
      // Given
      Page page = context.newPage();
      page.navigate(address("en/indicators?status=NO_TARGET"));

      // When
      page.locator("a.language[hreflang]").click();

      // Then
      page.waitForURL(address("es/indicators?status=NO_TARGET")::equals);
    }
  }
}
