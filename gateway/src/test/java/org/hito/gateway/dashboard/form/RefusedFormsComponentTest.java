package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.dashboard.signin.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that cannot be recorded: no input is lost. */
@QuarkusTest
@GatewayTest
class RefusedFormsComponentTest extends FormSender {

  @Test
  void eachErrorIsShownAtItsFieldAndInputIsKept() {
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
    assertShows(page, "no longer signed in", ">\nLong and dear</textarea>", "sign-in\"");
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
}
