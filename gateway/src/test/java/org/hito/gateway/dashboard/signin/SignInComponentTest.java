package org.hito.gateway.dashboard.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in to the dashboard and out again, with the issuer of a local run. */
@QuarkusTest
@GatewayTest
class SignInComponentTest {

  @TestHTTPResource private URI address;

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Test
  void signingInSetsACookieThatOnlyTheGatewayReads() {
    // Given
    var browser = new Browser(address);
    // When
    var answer =
        browser.send(
            "/es/sign-in/local",
            Map.of("client", "economia-mx", "return", "commitments?status=BLOCKED"));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("../../es/commitments?status=BLOCKED", header(answer, "Location"));
    String cookie = header(answer, "Set-Cookie");
    assertTrue(cookie.startsWith(Browser.SESSION + "="), cookie);
    assertFalse(cookie.contains("economia"), cookie);
    assertTrue(
        List.of(cookie.split("; "))
            .containsAll(List.of("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")),
        cookie);
    assertFalse(cookie.contains("Domain"), cookie);
  }

  @Test
  void aPageSaysWhoIsSignedInAndIsKeptNowhere() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    // When
    var page = browser.get("/en/organisations");
    // Then
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<strong>economia-mx</strong>"), page::body);
    assertTrue(page.body().contains("Sign out"), page::body);
    assertEquals("private, no-store", header(page, "Cache-Control"));
    assertTrue(header(page, "Vary").toLowerCase(Locale.ROOT).contains("cookie"));
  }

  @Test
  void whatAnonymousReadersSeeIsUnchangedByCookiesOfOthers() {
    // Given
    var before = new Door(address).get("/en/organisations");
    // When
    var page = new Door(address).get("/en/organisations", "Cookie", Browser.SESSION + "=forged");
    // Then
    assertEquals(header(before, "ETag"), header(page, "ETag"));
    assertEquals("no-cache", header(page, "Cache-Control"));
    assertTrue(page.body().contains("sign-in?return=organisations"), page::body);
  }

  @Test
  void aCookieAloneIsNobodyAtTheApi() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    // When
    var read = browser.get("/api/v1/meetings");
    var written =
        browser.sendFrom("/api/v1/meetings", Map.of("code", "x"), "Sec-Fetch-Site", "same-origin");
    // Then
    assertEquals(
        "anonymous", new JsonObject(read.body()).getJsonObject("passport").getString("sub"));
    assertEquals(401, written.statusCode(), written.body());
  }

  @Test
  void readersOfAPageCanReadWhatItLinksTo() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    // When
    var read = browser.get("/es/data/meetings?format=csv&q=a%20b", "Accept-Language", "en");
    var anonymous = new Door(address).get("/es/data/meetings");
    // Then
    var seen = new JsonObject(read.body());
    assertEquals("economia-mx", seen.getJsonObject("passport").getString("sub"));
    assertEquals("/api/v1/meetings?format=csv&q=a%20b", seen.getString("uri"));
    assertEquals("es", seen.getJsonObject("headers").getString("accept-language"));
    assertEquals("/es/data/meetings", seen.getJsonObject("headers").getString("x-forwarded-path"));
    assertEquals("private, no-store", header(read, "Cache-Control"));
    assertTrue(header(read, "Vary").toLowerCase(Locale.ROOT).contains("cookie"));
    assertEquals(
        "anonymous", new JsonObject(anonymous.body()).getJsonObject("passport").getString("sub"));
  }

  @Test
  void atTheAddressOfDataNothingIsChangedAndNothingElseIsFound() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    // When
    var written =
        browser.send("/es/data/meetings", Map.of("formToken", browser.formToken(), "code", "x"));
    // Then
    assertEquals(405, written.statusCode(), written.body());
    assertEquals(404, browser.get("/es/data/nothing").statusCode());
    assertEquals(404, browser.get("/es/data/events").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Origin, https://evil.example",
    "Origin, null"
  })
  void aFormOfAnotherSiteIsRefusedAndChangesNothing(String name, String value) {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    String token = browser.formToken();
    // When
    var answer = browser.sendFrom("/es/sign-out", Map.of("formToken", token), name, value);
    // Then
    assertEquals(403, answer.statusCode());
    assertEquals("es", header(answer, "Content-Language"));
    assertTrue(answer.body().contains("No se aceptó este formulario"), answer::body);
    assertEquals("", header(answer, "Set-Cookie"));
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionIsRefusedWhereverItComesFrom() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    String other = new Browser(address).signIn("economia-mx").formToken();
    // When
    var without = browser.send("/en/sign-out", Map.of());
    var ofAnother = browser.send("/en/sign-out", Map.of("formToken", other));
    var silent = browser.sendFrom("/en/sign-out", Map.of("formToken", other));
    // Then
    assertEquals(
        List.of(403, 403, 403),
        List.of(without.statusCode(), ofAnother.statusCode(), silent.statusCode()));
    assertTrue(without.body().contains("This form was not accepted"), without::body);
  }

  @Test
  void signingOutMakesAnAnonymousReader() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    // When
    var answer =
        browser.send(
            "/en/sign-out", Map.of("formToken", browser.formToken(), "return", "organisations"));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("../en/organisations", header(answer, "Location"));
    assertNull(browser.cookie(Browser.SESSION));
  }

  @Test
  void whoSignsOutInAnotherTabMeanwhileIsSignedOut() {
    // When
    var answer = new Browser(address).send("/en/sign-out", Map.of("formToken", "old"));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
  }

  @Test
  void aSecondSignInTakesThePlaceOfTheFirst() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    String first = browser.formToken();
    // When
    browser.signIn("senacyt");
    // Then
    assertTrue(browser.get("/en/sign-in").body().contains("<strong>senacyt</strong>"));
    assertFalse(first.equals(browser.formToken()));
  }

  @Test
  void whoSignsInAgainCanSendTheFormsThatAreStillOpen() {
    // Given
    var browser = new Browser(address).signIn("economia-mx");
    String before = browser.formToken();
    // When
    browser.signIn("economia-mx");
    // Then
    assertEquals(before, browser.formToken());
  }

  @ParameterizedTest
  @CsvSource({"''", "Not A Code", "'<script>'"})
  void anIdThatNobodyCanHaveIsNobody(String client) {
    // When
    var answer = new Browser(address).send("/en/sign-in/local", Map.of("client", client));
    // Then
    assertEquals(404, answer.statusCode());
    assertEquals("", header(answer, "Set-Cookie"));
  }

  @ParameterizedTest
  @CsvSource({
    "/en/sign-in/local, application/json, {}, 415",
    "/en/sign-in/local, application/x-www-form-urlencoded, client=%zz, 400",
    "/en, application/json, {}, 415",
    "/en, application/x-www-form-urlencoded, client=%zz, 400"
  })
  void whatIsNoFormIsRefused(String path, String type, String body, int status) {
    // When
    var answer = new Door(address).send("POST", path, body, "Content-Type", type);
    // Then
    assertEquals(status, answer.statusCode());
    assertEquals("text/html;charset=UTF-8", header(answer, "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/organisations", "/en/", "/en"})
  void aPageTakesNoForm(String path) {
    // When
    var answer = new Browser(address).send(path, Map.of("code", "x"));
    // Then
    assertEquals(405, answer.statusCode());
  }
}
