package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things are on pages of several widths. */
class LayoutE2E extends BrowserTest {

  private static final String LAST_IN_ITS_ROW =
      """
      Math.round(document.querySelector('.top .language:last-child').getBoundingClientRect().right)
      """;
  private static final String RIGHT_EDGE =
      """
      (header => Math.round(header.clientWidth - parseFloat(getComputedStyle(header).paddingRight)))(
        document.querySelector('.top'))
      """;

  private static final String COLOUR = "getComputedStyle(document.querySelector('%s')).%s";

  // what begins below all before it is in another row
  private static final String ROWS =
      """
      [...document.querySelector('.top').children]
        .map(child => child.getBoundingClientRect())
        .filter(box => box.width > 0)
        .sort((one, other) => one.top - other.top)
        .reduce(({rows, bottom}, box) => box.top >= bottom
            ? {rows: rows + 1, bottom: box.bottom}
            : {rows, bottom: Math.max(bottom, box.bottom)}, {rows: 0, bottom: -1})
        .rows
      """;

  private static final String WIDER_THAN_THE_PAGE =
      """
      [...document.querySelectorAll('.table')]
        .filter(box => box.scrollWidth > box.clientWidth)
        .map(box => box.getAttribute('aria-labelledby') ?? box.getAttribute('aria-label'))
      """;
  private static final String NUMBERS_WITHOUT_WORDS =
      """
      [...document.querySelectorAll('.table td.number')]
        .filter(cell => getComputedStyle(cell, '::before').content === 'none')
        .map(cell => cell.textContent)
      """;

  @ParameterizedTest
  @CsvSource({"1440, 1", "1280, 1", "1024, 2", "800, 2"})
  void theHeaderIsOneRowOrTwoAndEndsAtTheRight(int width, int rows) {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/commitments"));

      // Then
      assertEquals(rows, page.evaluate(ROWS));
      assertEquals(page.evaluate(RIGHT_EDGE), page.evaluate(LAST_IN_ITS_ROW));
    }
  }

  @Test
  void numbersOfAScorecardStayInTheirCells() {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/strategies/ict-cluster"));

      // Then
      assertTrue(page.locator(".scores td").count() > 0);
      assertEquals(
          List.of(),
          page.evaluate(
              """
              [...document.querySelectorAll('.scores td')]
                .filter(cell => cell.scrollWidth > cell.clientWidth)
                .map(cell => cell.textContent)
              """));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 1024, 800, 360})
  void theKeyboardGoesThroughTheHeaderAsItIsRead(int width) {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/commitments"));

      // Then
      assertEquals(
          List.of(),
          page.evaluate(
              """
              [...document.querySelectorAll('.top a, .top input, .top button')]
                .filter((element, i, all) => {
                  const [one, next] = [element, all[i + 1]].map(e => e?.getBoundingClientRect());
                  return next && next.bottom <= one.top;
                })
                .map(element => element.textContent)
              """));
    }
  }

  @Test
  void pillarsOfAWallAreLinesWhoseNumbersEndAtOneEdge() {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/wall?show=strategies/ict-cluster"));

      // Then
      assertTrue(page.locator(".pillar").count() > 1);
      assertEquals(
          1,
          page.evaluate(
              """
              new Set([...document.querySelectorAll('.pillar .way > span:last-child')]
                .map(number => Math.round(number.getBoundingClientRect().right))).size
              """));
    }
  }

  @Test
  void groupsOfAWallFollowEachOtherUnderTheirHeadings() {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/wall?show=overview"));

      // Then
      assertEquals(
          List.of("H1", "UL", "H2", "UL"),
          page.evaluate(
              """
              [...document.querySelectorAll('.wall h1, .wall h2, .wall ul.tiles')]
                .sort((one, other) =>
                  one.getBoundingClientRect().top - other.getBoundingClientRect().top)
                .filter((element, i, all) =>
                  i === 0 || element.getBoundingClientRect().top
                    >= all[i - 1].getBoundingClientRect().bottom)
                .map(element => element.tagName)
              """));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 1024})
  void aNameWithoutSpacesLeavesRoomForTheOtherCells(int width) {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      Page page = context.newPage();
      page.navigate(address("es/commitments"));

      // When
      page.evaluate(
          """
          document.querySelectorAll('.stack tbody tr:first-child > :is(th, td:first-of-type)')
            .forEach(cell => cell.firstChild.textContent = 'Donaudampfschifffahrt'.repeat(10))
          """);

      // Then
      assertEquals(
          true,
          page.evaluate(
              """
              (box => box.scrollWidth <= box.clientWidth)(document.querySelector('.table'))
              """));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commitments",
        "forums",
        "funds/itsi",
        "indicators",
        "indicators/science-graduates-benchmark",
        "initiatives",
        "organisations",
        "status",
        "strategies",
        "strategies/ict-cluster"
      })
  void onAPhoneATableIsAListWhoseCellsSayWhatTheyAre(String path) {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(390, 800))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/" + path));
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

      // Then
      assertTrue(page.locator(".table").count() > 0);
      assertEquals(List.of(), page.evaluate(WIDER_THAN_THE_PAGE));
      assertEquals(List.of(), page.evaluate(NUMBERS_WITHOUT_WORDS));
    }
  }

  @Test
  void aContrastThemeShowsPicturesAndWhereOneIs() {
    // Given
    try (BrowserContext context =
        newContext(
            new Browser.NewContextOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/indicators/co-operation-agreements"));
      Object ink = page.evaluate(COLOUR.formatted("main", "color"));
      Object figures = page.evaluate(COLOUR.formatted("figure svg text", "fill"));
      page.navigate(address("es/commitments"));

      // Then
      assertEquals(ink, figures);
      assertNotEquals(
          page.evaluate(COLOUR.formatted(".views a:not([aria-current])", "backgroundColor")),
          page.evaluate(COLOUR.formatted(".views a[aria-current]", "backgroundColor")));
    }
  }
}
