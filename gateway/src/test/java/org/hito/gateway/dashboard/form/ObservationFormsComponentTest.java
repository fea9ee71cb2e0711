package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observations from a form: none replaces a value that its sender has not seen. */
@QuarkusTest
@GatewayTest
class ObservationFormsComponentTest extends FormSender {

  @Test
  void theFormSaysWhatIsMeasured() {
    assertShows(browser.get("/es/indicators/form-value/observe"), "Una cosa</a>, personas</p>");
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
}
