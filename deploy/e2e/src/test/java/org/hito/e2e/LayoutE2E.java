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

  @ParameterizedTest
  @CsvSource({"1440, 65", "1280, 65", "1024, 105", "800, 105"})
  void theHeaderIsOneRowOrTwoAndEndsAtTheRight(int width, int highest) {
    // Given
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      Page page = context.newPage();

      // When
      page.navigate(address("es/commitments"));

      // Then
      int height = (int) page.evaluate("document.querySelector('.top').clientHeight");
      assertTrue(height <= highest, "height: " + height);
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
