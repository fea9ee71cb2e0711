package org.hito.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.hito.bench.client.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the dashboard in a real browser, on the shipped catalogue. */
class FormsE2E extends BrowserTest {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String FORUM = "typed";
  private static final String MEETING = "typed-2022-04";

  @BeforeAll
  static void start() throws InterruptedException {
    Api admin = Api.as("admin", RunningPlatform.address());
    admin.put(
        "/api/v1/forums/" + FORUM,
        "{\"name\":{\"en\":\"Forum of forms\"},\"convenors\":[\"economia-mx\"]}");
    admin.put(
        "/api/v1/meetings/" + MEETING,
        """
        {"forum":"typed","title":{"en":"Meeting of forms"},"from":"2022-04","status":"HELD"}
        """);
  }

  private static Page signedIn(BrowserContext context, String client) {
    Page page = context.newPage();
    page.navigate(address("en/sign-in"));
    page.selectOption("#client", client);
    page.click("button.main");
    assertThat(page.locator(".who")).containsText(client);
    return page;
  }

  private static void promise(String code) throws InterruptedException {
    Api.as("economia-mx", RunningPlatform.address())
        .post(
            "/api/v1/meetings/" + MEETING + "/commitments",
            """
            {"code":"%s","title":{"en":"%1$s"},"kind":"mou","status":"AGREED","owner":"economia-mx"}
            """
                .formatted(code));
  }

  private static Locator note(Page page) {
    return page.locator(".note");
  }

  @Test
  void aPromiseIsRecordedMovedByFourKeysReportedOnAndProvenWithoutScript() {
    try (BrowserContext context =
        newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      // Given
      Page page = signedIn(context, "economia-mx");
      page.navigate(address("en/meetings/" + MEETING));
      page.click("a[href$='/promise']");
      page.fill("[name='title.en']", "Typed in a browser");
      page.selectOption("[name=kind]", "mou");
      page.check("[name=partners][value=us-state]");
      page.fill("[name=dueOn]", "2027-06");
      assertEquals("economia-mx", page.inputValue("[name=owner]"));
      page.click("button.main");
      assertThat(note(page)).hasText("The commitment is recorded.");
      assertThat(page.locator("h1")).hasText("Typed in a browser");
      String code = URI.create(page.url()).getPath().replaceFirst(".*/", "");

      // When
      page.navigate(address("en/commitments?view=board&q=typed+in+a+browser"));
      page.focus(".card a[href$='" + code + "']");
      for (String key : List.of("Tab", "Enter", "Tab", "Enter")) {
        page.keyboard().press(key);
      }

      // Then
      assertThat(note(page)).hasText("The move is recorded.");
      assertThat(page.locator("section[aria-labelledby=DELIVER] .card")).hasCount(1);

      // When
      page.navigate(address("en/commitments/" + code));
      page.click("a[href$='/report']");
      page.fill("[name=progress]", "60");
      page.fill("[name='noteText.es']", "Vamos bien <b>");
      page.click("button.main");

      // Then
      assertThat(note(page)).hasText("The report is recorded.");
      assertThat(page.locator("dd.figure")).hasText("60%");

      // When
      page.click("a[href$='/evidence']");
      page.fill("[name='evidence.0.url']", "https://example.org/minutes");
      page.fill("[name='evidence.0.titleText.en']", "The minutes");
      page.click("button.main");

      // Then
      assertThat(note(page)).hasText("The evidence is recorded.");
      assertThat(page.locator("section[aria-labelledby=evidence] a")).hasText("The minutes");
    }
  }

  @Test
  void refusedInputIsExplainedAtItsFieldAndKept() throws InterruptedException {
    // Given
    promise("typed-wrongly");
    try (BrowserContext context =
        newContext(
            new Browser.NewContextOptions()
                .setViewportSize(320, 800)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = signedIn(context, "economia-mx");
      page.navigate(address("es/commitments/typed-wrongly/report"));
      page.fill("[name=progress]", "1,5");
      page.fill("[name=on]", "mañana");
      page.fill("[name='noteText.es']", "Se queda");

      // When
      page.click("button.main");

      // Then
      assertThat(page.locator(".refused")).isFocused();
      assertThat(page.locator("[id='progress.error']")).containsText("número entero");
      assertThat(page.locator("[id='on.error']")).isVisible();
      assertThat(page.locator("[name=on]")).hasValue("mañana");
      assertThat(page.locator("[name='noteText.es']")).hasValue("Se queda");
      assertEquals(List.of(), Axe.violations(page));

      // When
      page.click(".refused a >> nth=0");

      // Then
      assertThat(page.locator("[name=progress]")).isFocused();
      picture(page, "form-refused-es-320-dark");
    }
  }

  @Test
  void aLostUpdateShowsBothVersionsAndMineCanBeRecordedOnTop() throws InterruptedException {
    // Given
    promise("typed-too-late");
    try (BrowserContext context = newContext(new Browser.NewContextOptions())) {
      Page page = signedIn(context, "economia-mx");
      page.navigate(address("en/commitments/typed-too-late/report"));
      page.fill("[name=progress]", "20");
      Api.as("economia-mx", RunningPlatform.address())
          .post(
              "/api/v1/commitments/typed-too-late/updates",
              "{\"progress\":40,\"on\":\"2026-11-20\"}");

      // When
      page.click("button.main");

      // Then
      Locator both = page.locator(".both tbody tr").first();
      assertThat(both).containsText("40");
      assertThat(both).containsText("20");
      assertEquals(List.of(), Axe.violations(page));
      picture(page, "form-lost-update");

      // When
      page.click("button.main");

      // Then
      assertThat(note(page)).hasText("The report is recorded.");
      assertThat(page.locator("dd.figure")).hasText("20%");
    }
  }

  @Test
  void aFormThatIsSentTwiceIsRecordedOnce() throws InterruptedException {
    // Given
    promise("typed-twice");
    try (BrowserContext context = newContext(new Browser.NewContextOptions())) {
      Page page = signedIn(context, "economia-mx");
      page.navigate(address("en/commitments/typed-twice/report"));
      page.fill("[name='noteText.en']", "Pressed twice");

      // When
      page.locator("button.main").dblclick();

      // Then
      assertThat(note(page)).hasText("The report is recorded.");
      assertThat(page.locator("blockquote")).hasText(new String[] {"Pressed twice"});
    }
  }

  @Test
  void whatOneMayNotDoIsNotOffered() throws InterruptedException {
    // Given
    promise("typed-by-others");
    try (BrowserContext context = newContext(new Browser.NewContextOptions())) {
      Page page = signedIn(context, "us-state");

      // When
      page.navigate(address("en/commitments/typed-by-others"));

      // Then
      assertThat(page.locator("h1")).hasText("typed-by-others");
      assertThat(page.locator(".doing")).hasCount(0);
      assertEquals(403, page.navigate(address("en/commitments/typed-by-others/move")).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meetings/typed-2022-04/promise",
        "commitments/%s/move",
        "commitments/%s/report",
        "commitments/%s/evidence",
        "commitments?view=board&q=typed-soundly",
        "commitments/%s",
        "indicators/ict-workers/observe"
      })
  void aFormIsSoundForEverybody(String form) throws InterruptedException {
    // Given
    String code = "typed-soundly-" + form.replaceAll("\\W+", "-").replaceAll("-$", "");
    promise(code);
    try (BrowserContext context =
        newContext(
            new Browser.NewContextOptions()
                .setViewportSize(320, 800)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = signedIn(context, "admin");

      // When
      var answer = page.navigate(address("es/" + form.formatted(code)));

      // Then
      assertEquals(200, answer.status());
      assertEquals(
          page.evaluate("document.documentElement.clientWidth"),
          page.evaluate("document.documentElement.scrollWidth"),
          "scrolls sideways");
      assertEquals(List.of(), Axe.violations(page));
      picture(page, "form-" + form.replaceAll("\\W+", "-"));
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
