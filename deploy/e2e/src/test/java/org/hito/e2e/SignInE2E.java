package org.hito.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People sign in to the dashboard in a real browser, with the issuer of a local run. */
class SignInE2E extends BrowserTest {

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(address(path));
    return page;
  }

  private static void signIn(Page page, String client) {
    page.locator(".top a[href*='sign-in']").click();
    page.locator("#client").selectOption(client);
    page.locator("main button").click();
    assertThat(page.locator(".who")).containsText(client);
  }

  @Test
  void aSignedInPersonIsNamedOnEveryPageUntilSigningOut() {
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setViewportSize(320, 800))) {
      // Given
      Page page = open(context, "es/indicators?status=NO_TARGET");

      // When
      signIn(page, "economia-mx");

      // Then
      assertEquals(address("es/indicators?status=NO_TARGET"), page.url());
      assertThat(page.locator("[data-live-chip][data-state=connected]")).isVisible();
      assertEquals(List.of(), Axe.violations(page));
      assertEquals(
          page.evaluate("document.documentElement.clientWidth"),
          page.evaluate("document.documentElement.scrollWidth"),
          "scrolls sideways");

      // When
      page.locator(".who button").click();

      // Then
      assertThat(page.locator(".top a[href*='sign-in']")).isVisible();
      assertEquals(address("es/indicators?status=NO_TARGET"), page.url());
    }
  }

  @Test
  void signingOutInOneTabSignsOutInTheOther() {
    try (BrowserContext context = newContext(new Browser.NewContextOptions())) {
      // Given
      Page first = open(context, "en/forums");
      signIn(first, "senacyt");
      Page second = open(context, "en/forums");
      assertThat(second.locator(".who")).isVisible();

      // When
      first.locator(".who button").click();
      second.locator(".who button").click();

      // Then
      assertThat(second.locator(".top a[href*='sign-in']")).isVisible();
    }
  }
}
