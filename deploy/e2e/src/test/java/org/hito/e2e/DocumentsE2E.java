package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that developers read, in a real browser. */
class DocumentsE2E extends BrowserTest {

  // drawn by Swagger UI, with colours of its own
  private static final String REFERENCE = "developers/api";

  private static final List<String> PAGES =
      List.of("developers", REFERENCE, "developers/changelog", "problems", "problems/illegal-move");

  static Stream<Arguments> pages() {
    return PAGES.stream()
        .flatMap(path -> Stream.of("en", "es").map(language -> Arguments.of(language, path)));
  }

  private static BrowserContext context(String language) {
    return newContext(new Browser.NewContextOptions().setLocale(language));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("pages")
  void aPageIsSoundForEverybody(String language, String path) {
    try (BrowserContext context = context(language)) {
      // Given
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page);
      // When
      var answer = page.navigate(address(path));
      if (!path.equals(REFERENCE)) {
        complaints.addAll(Axe.violations(page));
      }
      // Then
      assertEquals(200, answer.status());
      assertEquals(language, page.locator("html").getAttribute("lang"));
      assertEquals(1, page.locator("h1").count());
      assertEquals(List.of(), complaints);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.json", "schemas/commitment.v1.schema.json"})
  void aContractCanBeReadInABrowser(String path) {
    try (BrowserContext context = context("en")) {
      // Given
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page);
      // When
      var answer = page.navigate(address(path));
      // Then
      assertEquals(200, answer.status());
      assertEquals('{', page.locator("body").innerText().charAt(0));
      assertEquals(List.of(), complaints);
    }
  }
}
