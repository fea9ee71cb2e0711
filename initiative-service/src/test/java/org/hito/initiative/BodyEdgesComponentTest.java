package org.hito.initiative;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit answers to bodies at the edges of any service. */
@QuarkusTest
@InitiativeServiceTest
class BodyEdgesComponentTest {

  private static final String ALIAS = "x".repeat(600_000);

  @TestHTTPResource("/api/v1/organisations/large")
  URI large;

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
    // Given
    String body = SENACYT.replace("Senacyt", ALIAS);

    // When
    ValidatableResponse refused = put("large", body);

    // Then
    refused
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("payload-too-large"));
  }

  @Test
  void aBodyThatIsRefusedMayStillBeSentToItsEnd() throws IOException {
    // Given
    String head =
        "PUT %s HTTP/1.1\r\nHost: hito.example\r\nContent-Length: 15000000\r\n\r\n"
            .formatted(large.getPath());
    try (Socket sender = new Socket(large.getHost(), large.getPort())) {
      sender.setSoTimeout(20_000);
      sender.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] first = sender.getInputStream().readNBytes(1);

      // When
      sender.getOutputStream().write(new byte[15_000_000]);
      byte[] others = sender.getInputStream().readAllBytes();

      // Then
      String answer =
          new String(first, StandardCharsets.UTF_8) + new String(others, StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("\"code\":\"payload-too-large\""), answer);
    }
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefusedToo() throws IOException, InterruptedException {
    // Given
    byte[] body = SENACYT.replace("Senacyt", ALIAS).getBytes(StandardCharsets.UTF_8);
    HttpRequest chunked =
        HttpRequest.newBuilder(large)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + InitiativeApi.passports().admin())
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    // When
    HttpResponse<String> refused =
        HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

    // Then
    assertEquals(413, refused.statusCode());
    assertEquals("payload-too-large", JsonPath.from(refused.body()).getString("code"));
    reader().get("/api/v1/organisations/large").then().statusCode(404);
  }

  @Test
  void aDeclarationWithoutABodyIsRefused() {
    // When
    ValidatableResponse refused = admin().put("/api/v1/organisations/bodiless").then();

    // Then
    refused.statusCode(400).body("code", equalTo("malformed-json"));
  }

  @Test
  void trailingContentOfABodyIsRefusedWithItsPlace() {
    // When
    ValidatableResponse refused =
        admin()
            .header("Accept-Language", "es")
            .body(SENACYT + "{}")
            .put("/api/v1/organisations/two")
            .then();

    // Then
    refused
        .statusCode(400)
        .body("code", equalTo("malformed-json"))
        .body("detail", containsString("línea 3, columna 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "identity, gzip"})
  void aCompressedBodyIsRefusedWithWhatIsTaken(String coding) {
    // When
    ValidatableResponse refused =
        admin()
            .header("Content-Encoding", coding)
            .body(SENACYT)
            .put("/api/v1/organisations/compressed")
            .then();

    // Then
    refused
        .statusCode(415)
        .contentType("application/problem+json")
        .header("Accept-Encoding", "identity");
    admin()
        .header("Content-Encoding", "Identity")
        .body(SENACYT)
        .put("/api/v1/organisations/uncompressed")
        .then()
        .statusCode(lessThan(300));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-16, 400",
    "application/json; charset=ISO-8859-1, 400",
    "application/json; charset=none, 415",
    "multipart/form-data; boundary=x, 415",
    "application/x-www-form-urlencoded, 415",
    "nonsense, 415",
    "application/json; charset=UTF-8, 400",
    "application/json; charset=\"utf-8\", 400",
    "application/json; charset=us-ascii, 400"
  })
  void aBodyIsReadAsItsTypeSaysOrNotAtAll(String type, int status)
      throws IOException, InterruptedException {
    // Given
    HttpRequest request =
        HttpRequest.newBuilder(large)
            .header("Authorization", "Bearer " + InitiativeApi.passports().admin())
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofString("{"))
            .build();

    // When
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "ISO-8859-1", "UTF-8"})
  void aBodyInACharacterSetItsTypeNamesIsReadInIt(String charset) {
    // When
    ValidatableResponse declared =
        admin()
            .contentType("application/json; charset=" + charset)
            .body(SENACYT.getBytes(Charset.forName(charset)))
            .put("/api/v1/organisations/written-in-" + charset.toLowerCase(Locale.ROOT))
            .then();

    // Then
    declared.statusCode(201).body("name.es", equalTo("Secretaría Nacional de Ciencia"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"colour\":null}",
        "{\"name\":{\"en\":\"x\",\"fr\":null}}",
        "{\"source\":{\"document\":\"d\",\"page\":null}}"
      })
  void aPatchNamesNothingUnknownNotEvenToTakeItAway(String patch) {
    // Given
    put("patched-with-null", SENACYT);

    // When
    ValidatableResponse refused = InitiativeApi.patch("organisations/patched-with-null", 1, patch);

    // Then
    refused.statusCode(422).body("errors.code", hasItem("unknown-member"));
    InitiativeApi.patch("organisations/patched-with-null", 1, "{\"code\":null}")
        .statusCode(422)
        .body("errors.code", hasItem("immutable-member"));
    InitiativeApi.patch("organisations/patched-with-null", 1, "{\"source\":null}").statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "7"})
  void aBodyThatIsNoObjectBreaksARule(String body) {
    // When
    ValidatableResponse refused = put("no-object", body);

    // Then
    refused.statusCode(422).body("errors.code", hasItem("not-an-object"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7"})
  void aPatchThatIsNoObjectBreaksARule(String patch) {
    // Given
    put("patched-badly", SENACYT);

    // When
    ValidatableResponse refused =
        admin()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body(patch)
            .patch("/api/v1/organisations/patched-badly")
            .then();

    // Then
    refused.statusCode(422).body("errors.code", hasItem("not-an-object"));
  }
}
