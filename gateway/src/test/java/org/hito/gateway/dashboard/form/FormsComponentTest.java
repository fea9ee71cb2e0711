package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.dashboard.signin.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms offer, to whom, and where what they record is shown. */
@QuarkusTest
@GatewayTest
class FormsComponentTest extends FormSender {

  @Test
  void aFormOffersWhatItsReaderMayDo() {
    // When
    var form = browser.get("/en/commitments/form-good/move");

    // Then
    assertEquals(200, form.statusCode(), form.body());
    assertShows(form, "<option value=\"IN_PROGRESS\">In progress</option>", "A thing");
    assertFalse(form.body().contains("value=\"DELIVERED\""), form::body);
    assertEquals("5", hidden(form, "version"));
    assertEquals(token, hidden(form, "formToken"));
    assertEquals("private, no-store", header(form, "Cache-Control"));
    assertNotEquals(
        hidden(form, "key"), hidden(browser.get("/en/commitments/form-good/move"), "key"));
  }

  @Test
  void aThingsPageLeadsToTheFormsThatItsReaderMaySendOnly() {
    assertShows(
        browser.get("/en/commitments/form-good"),
        "commitments/form-good/move\"",
        "commitments/form-good/report\"",
        "commitments/form-good/evidence\"");
    for (String barred :
        new String[] {
          browser.get("/en/commitments/form-barred").body(),
          new Browser(address).get("/en/commitments/form-good").body()
        }) {
      assertTrue(barred.contains("A thing"), barred);
      assertFalse(barred.contains("/move\""), barred);
      assertFalse(barred.contains("/report\""), barred);
    }
    assertEquals(403, browser.get("/en/commitments/form-barred/move").statusCode());
  }

  @Test
  void aFormIsNotBarredBecauseItsServiceDoesNotAnswer() {
    // When
    var page = browser.get("/en/commitments/form-unjudged/move");
    // Then
    assertEquals(503, page.statusCode(), page.body());
    assertShows(page, "A service that it needs does not answer");
  }

  @Test
  void anAddressFillsInTheFieldsThatPeopleSeeAndNoOthers() {
    // When
    var form =
        browser.get(
            "/en/indicators/form-value/observe?value=235&over=220&version=1&key=mine&back=x");
    // Then
    assertEquals(200, form.statusCode(), form.body());
    assertShows(form, "name=\"value\" value=\"235\"");
    assertFalse(form.body().contains("name=\"over\""), form::body);
    assertFalse(form.body().contains("name=\"back\""), form::body);
    assertEquals("5", hidden(form, "version"));
    assertNotEquals("mine", hidden(form, "key"));
  }

  @Test
  void fieldsTakeWhatTheApiTakesAndATooLargeFormSaysThatItsTextIsElsewhere() {
    assertShows(
        browser.get("/en/commitments/form-good/move"),
        "rows=\"4\" maxlength=\"20000\"",
        "name=\"evidence.0.url\" value=\"\" inputmode=\"text\" maxlength=\"2000\"");
    // When
    var page =
        send("/es/commitments/form-good/report", Map.of("noteText.en", "x".repeat(1024 * 1024)));
    // Then
    assertEquals(413, page.statusCode());
    assertShows(page, "Vuelva atrás con su navegador");
  }

  @Test
  void whoIsNotSignedInSignsInFirst() {
    // When
    var answer = new Browser(address).get("/es/commitments/form-good/move?to=DROPPED");
    // Then
    assertEquals(303, answer.statusCode());
    assertEquals(
        "./../../sign-in?return=commitments%2Fform-good%2Fmove%3Fto%3DDROPPED",
        header(answer, "Location"));
  }

  @Test
  void aFormBecomesTheRequestOfTheApi() {
    // When
    var page =
        send(
            "/es/commitments/form-echo/move",
            Map.of(
                "to", "IN_PROGRESS",
                "on", " 2026-06 ",
                "noteText.es", "En marcha\r\n¡por fin!",
                "noteText.en", "",
                "evidence.0.url", "https://example.org/a",
                "key", "k1",
                "version", "5"));

    // Then
    assertEquals(422, page.statusCode(), page.body());
    assertShows(
        page,
        "POST /api/v1/commitments/form-echo/moves k1.IN_PROGRESS &quot;5&quot; es ",
        "&quot;on&quot;:&quot;2026-06&quot;",
        "&quot;noteText&quot;:{&quot;es&quot;:&quot;En marcha\\n¡por fin!&quot;}",
        "&quot;evidence&quot;:[{&quot;url&quot;:&quot;https://example.org/a&quot;}]");
  }

  @ParameterizedTest
  @CsvSource({
    "commitments?view=board&owner=economia-mx,"
        + " ./../../commitments?view=board&owner=economia-mx&done=move",
    "commitments?view=board&done=move, ./../../commitments?view=board&done=move",
    "//evil.example/commitments?, ./../../commitments/form-good?done=move",
    "'', ./../../commitments/form-good?done=move"
  })
  void whatIsRecordedIsShownWhereItWasSentFrom(String back, String shownAt) {
    // When
    var answer =
        send(
            "/en/commitments/form-good/move",
            Map.of("to", "IN_PROGRESS", "on", "2026-11", "back", back, "key", "k"));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(shownAt, header(answer, "Location"));
  }

  @Test
  void thePageAfterwardsSaysThatItIsRecorded() {
    assertShows(browser.get("/es/commitments/form-good?done=report"), "El avance quedó registrado");
    assertFalse(browser.get("/es/commitments/form-good?done=x").body().contains("class=\"note\""));
  }

  @Test
  void aPromiseIsRecordedInAMeetingAndShown() {
    // Given
    var form = browser.get("/en/meetings/form-good/promise");
    assertShows(
        form,
        "<option value=\"mou\">Memorandum of understanding</option>",
        "<option value=\"AGREED\" selected>",
        "id=\"owner\" name=\"owner\" value=\"economia-mx\"");
    // When
    var answer = send("/en/meetings/form-good/promise", Map.of("title.en", "A new one"));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("./../../commitments/form-made?done=promise", header(answer, "Location"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertEquals(404, send("/en/commitments/form-gone/report", Map.of("key", "k5")).statusCode());
  }
}
