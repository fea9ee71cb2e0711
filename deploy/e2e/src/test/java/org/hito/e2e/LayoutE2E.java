package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
