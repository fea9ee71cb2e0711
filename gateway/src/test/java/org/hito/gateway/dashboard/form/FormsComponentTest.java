package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.dashboard.signin.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of the dashboard have in common, with the services behind them. */
@QuarkusTest
@GatewayTest
class FormsComponentTest {

  @TestHTTPResource private URI address;

  private Browser browser;
  private String token;

  @BeforeEach
  void signedIn() {
    browser = new Browser(address).signIn("economia-mx");
    token = browser.formToken();
  }

  private HttpResponse<String> send(String path, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.putIfAbsent("formToken", token);
    return browser.send(path, fields);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String hidden(HttpResponse<String> page, String name) {
    Matcher field =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    assertTrue(field.find(), page::body);
    return field.group(1);
  }

  private static void assertShows(HttpResponse<String> page, String... texts) {
    for (String text : texts) {
      assertTrue(page.body().contains(text), () -> text + " is not in " + page.body());
    }
  }

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
  void eachErrorStandsBesideItsFieldAndWhatWasTypedIsKept() {
    // When
    var page =
        send(
            "/en/commitments/form-wrong/move",
            Map.of("to", "DROPPED", "on", "<script>", "noteText.en", "Old", "key", "k2"));

    // Then
    assertEquals(422, page.statusCode());
    assertShows(
        page,
        "<title>Not recorded:",
        "<a href=\"#on\">When: Before the meeting</a>",
        "id=\"on\" name=\"on\" value=\"&lt;script&gt;\"",
        "aria-describedby=\"on.hint on.error\" aria-invalid=\"true\"",
        "<a href=\"#evidence.0.url\">Address of the evidence: No address</a>",
        "<li>Day of the agreement: Strange</li>",
        "<li>Title: Required</li>",
        "<option value=\"DROPPED\" selected>",
        ">\nOld</textarea>");
    assertEquals("k2", hidden(page, "key"));
  }

  @Test
  void aLostUpdateShowsBothVersionsAndCanBeSentOnTopOfTheNewOne() {
    // When
    var page =
        send(
            "/en/commitments/form-late/report",
            Map.of("progress", "60", "on", "2026-11", "version", "5", "key", "k3"));

    // Then
    assertEquals(412, page.statusCode());
    assertShows(
        page,
        "Both versions",
        "<strong>Dropped</strong>",
        "us-state",
        "<td class=\"lines\">40</td><td class=\"lines\">60</td>",
        "Record my version anyway");
    assertFalse(page.body().contains("<strong>Report</strong>"), page::body);
    assertEquals("6", hidden(page, "version"));
    assertEquals("k3", hidden(page, "key"));
  }

  @Test
  void whoCannotSeeWhatOthersTypedCannotRecordOnTopOfIt() {
    // When
    var page =
        send(
            "/en/commitments/form-unread/report",
            Map.of("noteText.en", "Long and dear", "version", "5", "key", "k6"));

    // Then
    assertEquals(412, page.statusCode(), page.body());
    assertShows(page, "Refused", ">\nLong and dear</textarea>");
    assertFalse(page.body().contains("Record mine on top of it"), page::body);
    assertEquals("5", hidden(page, "version"));
  }

  @ParameterizedTest
  @CsvSource({
    "form-broken, 502, Send it again: it is recorded once only",
    "form-used, 422, This form was recorded already"
  })
  void whateverGoesWrongWhatWasTypedIsKept(String code, int status, String text) {
    // When
    var page =
        send(
            "/en/commitments/" + code + "/report",
            Map.of("noteText.en", "Long and dear", "key", "k4"));
    // Then
    assertEquals(status, page.statusCode(), page.body());
    assertShows(page, text, ">\nLong and dear</textarea>");
    assertEquals(code.equals("form-used"), !hidden(page, "key").equals("k4"));
  }

  @Test
  void aSessionThatIsOverKeepsWhatWasTypedAndSendsNothing() {
    // When
    var page =
        new Browser(address)
            .send(
                "/en/commitments/form-good/report",
                Map.of("noteText.en", "Long and dear", "formToken", token));
    // Then
    assertEquals(401, page.statusCode(), page.body());
    assertShows(page, "not signed in any more", ">\nLong and dear</textarea>", "sign-in\"");
  }

  @Test
  void aFormOfAnotherSessionIsShownAgainForWhoIsSignedInNow() {
    // When
    var page =
        send(
            "/en/commitments/form-good/report",
            Map.of("noteText.en", "Long and dear", "formToken", "another"));
    // Then
    assertEquals(403, page.statusCode(), page.body());
    assertShows(page, "opened in an earlier session", ">\nLong and dear</textarea>");
    assertEquals(token, hidden(page, "formToken"));
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
  void anObservationReplacesAValueOnlyIfItsReaderHasSeenIt() {
    // Given
    Map<String, String> typed = new HashMap<>(Map.of("on", "2026-06-30", "value", "235"));

    // When
    var page = send("/en/indicators/form-value/observe", typed);

    // Then
    assertEquals(412, page.statusCode(), page.body());
    assertShows(
        page,
        "There is a value for this date already",
        "<td class=\"lines\">220</td><td class=\"lines\">235</td>");
    assertEquals("220", hidden(page, "over"));

    // When
    typed.put("over", "220");
    var answer = send("/en/indicators/form-value/observe", typed);

    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("./../../indicators/form-value?done=observe", header(answer, "Location"));
  }

  @ParameterizedTest
  @CsvSource({"'', 412", "10, 412", "10–15, 303"})
  void aRangeIsReplacedOnlyByWhoSawBothOfItsEnds(String seen, int status) {
    // When
    var answer =
        send(
            "/en/indicators/form-range/observe",
            Map.of("on", "2026-06-30", "value", "12", "key", "k9" + status, "over", seen));
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    if (status == 412) {
      assertShows(answer, "<td class=\"lines\">10–15</td><td class=\"lines\">12</td>");
    }
  }

  @Test
  void aRefusedObservationIsExplainedLikeAnyOtherInput() {
    // When
    var page = send("/es/indicators/form-wrong/observe", Map.of("on", "2026", "value", "1,5"));
    // Then
    assertEquals(422, page.statusCode(), page.body());
    assertShows(page, "<a href=\"#value\">Valor: No number</a>", "value=\"1,5\"");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertEquals(404, send("/en/commitments/form-gone/report", Map.of("key", "k5")).statusCode());
  }
}
