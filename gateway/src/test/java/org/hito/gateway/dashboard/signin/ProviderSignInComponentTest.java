package org.hito.gateway.dashboard.signin;

import static org.awaitility.Awaitility.await;
import static org.hito.gateway.dashboard.signin.SigningIn.ana;
import static org.hito.gateway.dashboard.signin.SigningIn.assertSaid;
import static org.hito.gateway.dashboard.signin.SigningIn.header;
import static org.hito.gateway.dashboard.signin.SigningIn.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.oidc.ProviderResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People sign in to the dashboard at an identity provider that runs in the test. */
@QuarkusTest
@GatewayTest
@WithTestResource(ProviderResource.class)
class ProviderSignInComponentTest {

  private static final String GO = "/es/sign-in/go?with=default&return=organisations%3Fq%3Dx";

  @TestHTTPResource private URI address;

  /** The way to the provider and back, up to the address to which it sends the browser. */
  private static URI broughtBack(Browser browser) {
    var there = browser.get(GO);
    assertEquals(303, there.statusCode(), there.body());
    var back = browser.get(header(there, "Location"));
    assertEquals(302, back.statusCode(), back.body());
    return URI.create(header(back, "Location"));
  }

  @Test
  void signingInReturnsToThePageWithNameAndOrganisation() {
    // Given
    people().arrive(ana());
    var browser = new Browser(address);
    // When
    var page = browser.follow(GO);
    // Then
    assertEquals("/es/organisations?q=x", page.uri().getPath() + "?" + page.uri().getQuery());
    assertSaid(200, "<strong>Ana &lt;Pérez&gt;</strong> senacyt", page);
    assertEquals(List.of(Browser.SESSION), List.copyOf(browser.cookies().keySet()));
  }

  @Test
  void signingInAndRefusalsAreInTheAuditLog() {
    // Given
    people().arrive(ana().put("sub", "audited"));
    // When
    new Browser(address).follow(GO);
    var refused = new Browser(address);
    refused.follow(
        broughtBack(refused).toString().replaceAll("code=[^&]*", "error=login_required"));
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertSaid(200, "\"agency\":\"senacyt\"", audited("subject=audited"));
              assertSaid(200, "/es/sign-in/callback", audited("subject=audited"));
              assertSaid(200, "/es/sign-in/callback", audited("code=sign-in-refused"));
            });
  }

  private HttpResponse<String> audited(String filter) {
    String auditor = "Bearer " + ProviderResource.token("auditor");
    return new Door(address).get("/api/v1/admin/audit?" + filter, "Authorization", auditor);
  }

  @Test
  void onlyTheBrowserThatBeganCanFinish() {
    // Given
    people().arrive(ana());
    var begun = new Browser(address);
    URI back = broughtBack(begun);
    var other = new Browser(address);
    // When
    var page = other.follow(back.toString());
    // Then
    assertSaid(400, "begun in another browser", page);
    assertNull(other.cookie(Browser.SESSION));
    assertSaid(200, "Ana", begun.follow(back.toString()));
  }

  @Test
  void aStateThatNobodyBeganIsRefusedInTheReadersLanguage() {
    // Given
    var browser = new Browser(address);
    String back = broughtBack(browser).toString();
    // When
    var page = browser.get(back.replace("/sign-in/callback", "/es/sign-in/callback") + "x");
    // Then
    assertSaid(400, "Empiece de nuevo", page);
    assertEquals("es", header(page, "Content-Language"));
  }

  @Test
  void twoTabsCanSignInAtTheSameTime() {
    // Given
    people().arrive(ana());
    var browser = new Browser(address);
    URI first = broughtBack(browser);
    URI second = broughtBack(browser);
    // When
    var pages = List.of(browser.follow(second.toString()), browser.follow(first.toString()));
    // Then
    pages.forEach(page -> assertSaid(200, "Ana", page));
  }

  @Test
  void unfinishedSignInsDoNotPileUp() {
    // Given
    var browser = new Browser(address);
    // When
    for (int tab = 0; tab < 12; tab++) {
      browser.get(GO);
    }
    // Then
    assertTrue(browser.cookies().size() <= 3, () -> browser.cookies().keySet().toString());
  }

  @Test
  void theSameAddressAgainSaysThatItIsDone() {
    // Given
    people().arrive(ana());
    var browser = new Browser(address);
    String back = broughtBack(browser).toString();
    browser.follow(back);
    // When
    var page = browser.follow(back);
    // Then
    assertSaid(200, "Ha iniciado sesión como Ana", browser.get("/es/sign-in"));
    assertEquals("/en/sign-in", page.uri().getPath());
  }

  @ParameterizedTest
  @CsvSource({"nonce, of-another-sign-in", "aud, another-client", "azp, another-client", "iss, x"})
  void anIdTokenThatIsNotForThisSignInIsRefused(String claim, String value) {
    // Given
    people().arriveOpaque(ana().put(claim, value));
    var browser = new Browser(address);
    // When
    var page = browser.follow(GO);
    // Then
    assertSaid(403, "No se pudo iniciar sesión", page);
    assertNull(browser.cookie(Browser.SESSION));
  }

  @Test
  void anAnswerOfAnotherIssuerIsRefused() {
    // Given
    people().arrive(ana());
    var browser = new Browser(address);
    String back =
        broughtBack(browser).toString().replaceAll("iss=[^&]*", "iss=https://evil.example");
    // When
    var page = browser.follow(back);
    // Then
    assertSaid(403, "No se pudo iniciar sesión", page);
  }

  @Test
  void aCancelledSignInIsExplained() {
    // Given
    var browser = new Browser(address);
    String back = broughtBack(browser).toString().replaceAll("code=[^&]*", "error=access_denied");
    // When
    var page = browser.follow(back);
    // Then
    assertSaid(403, "o usted canceló", page);
  }

  @Test
  void aProviderThatIsAwayIsNamedOnAPage() {
    // Given
    var browser = new Browser(address);
    String back = broughtBack(browser).toString();
    ProviderResource.running().goAway();
    // When
    HttpResponse<String> page;
    try {
      page = browser.follow(back);
    } finally {
      ProviderResource.running().comeBack();
    }
    // Then
    assertSaid(503, "En este momento nadie puede iniciar sesión", page);
    assertNull(browser.cookie(Browser.SESSION));
  }

  @Test
  void theIdTokenCountsWhereTheApiCannotReadTheOther() {
    // Given
    people().arriveOpaque(ana());
    // When
    var page = new Browser(address).follow(GO);
    // Then
    assertSaid(200, "</strong> senacyt", page);
  }

  @Test
  void aMissingRoleIsExplained() {
    // Given
    people().arrive(ana().put("groups", JsonArray.of("something-else")));
    // When
    var page = new Browser(address).follow(GO);
    // Then
    assertSaid(200, "Su cuenta no tiene ningún rol aquí", page);
  }

  @Test
  void anUnknownProviderIsNoPage() {
    assertSaid(404, "There is no such page", new Door(address).get("/en/sign-in/go?with=other"));
  }

  @Test
  void withoutAProtectedConnectionNobodyIsOfferedToSignIn() {
    // When
    String page =
        new Door(address)
            .raw("GET /en/sign-in HTTP/1.1", "Host: hito.example", "Connection: close");
    // Then
    assertTrue(page.contains("Signing in needs a secure connection"), page);
    assertFalse(page.contains("sign-in/go"), page);
  }

  @Test
  void everyWayToSignInIsOnThePage() {
    // When
    var page = new Door(address).get("/en/sign-in?return=commitments%3Fstatus%3DBLOCKED");
    // Then
    assertSaid(200, "sign-in/go?with=default&amp;return=commitments%3Fstatus%3DBLOCKED", page);
    assertSaid(200, "Continue with 127.0.0.1:", page);
    assertSaid(200, "sign-in/local", page);
  }
}
