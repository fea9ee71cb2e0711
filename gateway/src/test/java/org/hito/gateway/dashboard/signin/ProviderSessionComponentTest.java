package org.hito.gateway.dashboard.signin;

import static org.hito.gateway.dashboard.signin.SigningIn.ana;
import static org.hito.gateway.dashboard.signin.SigningIn.assertSaid;
import static org.hito.gateway.dashboard.signin.SigningIn.header;
import static org.hito.gateway.dashboard.signin.SigningIn.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.oidc.ProviderResource;
import org.hito.gateway.session.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions whose tokens have expired, or whose cookie belongs to somebody else. */
@QuarkusTest
@GatewayTest
@WithTestResource(ProviderResource.class)
class ProviderSessionComponentTest {

  @TestHTTPResource private URI address;

  @Test
  void anExpiredSessionContinuesWhileTheProviderVouchesForIt() {
    // Given
    String refreshToken = people().refreshToken(ana().put("groups", JsonArray.of("verifier")));
    String old = TestSessions.expired(TestSessions.anHourAgo(), refreshToken);
    var first = new Browser(address).remember(Browser.SESSION, old);
    var second = new Browser(address).remember(Browser.SESSION, old);
    // When
    var page = first.get("/en/organisations");
    var inAnotherTab = second.get("/en/organisations");
    // Then
    assertSaid(200, "<strong>Ana &lt;Pérez&gt;</strong>", page);
    assertSaid(200, "<strong>Ana &lt;Pérez&gt;</strong>", inAnotherTab);
    assertNotEquals(old, first.cookie(Browser.SESSION));
    assertEquals(TestSessions.FORM_TOKEN, first.formToken());
  }

  @Test
  void aSessionThatTheProviderEndedIsOver() {
    // Given
    String old = TestSessions.expired(TestSessions.anHourAgo(), "revoked");
    // When
    var page = new Browser(address).remember(Browser.SESSION, old).get("/en/organisations");
    // Then
    assertSaid(200, "Your session has ended.", page);
    assertFalse(page.body().contains("Sign out"), page::body);
    assertEquals("private, no-store", header(page, "Cache-Control"));
  }

  @Test
  void whatAnotherReplicaRenewedIsNotTakenByTheOneThatCameTooLate() {
    // Given
    String refreshToken = people().refreshToken(ana());
    String old = TestSessions.expired(TestSessions.anHourAgo(), refreshToken);
    people().use(refreshToken); // by the other replica
    var browser = new Browser(address).remember(Browser.SESSION, old);
    // When
    var tooLate = browser.get("/en/organisations");
    // Then
    assertSaid(200, "Your session has ended.", tooLate);
    assertEquals(old, browser.cookie(Browser.SESSION));
  }

  @ParameterizedTest
  @CsvSource({
    "429, Slow down",
    "429, '{\"error\":\"slow_down\"}'",
    "401, '{\"error\":\"invalid_client\"}'",
    "400, '{\"error\":\"temporarily_unavailable\"}'",
    "200, unreadable"
  })
  void aSessionThatTheProviderCannotRenewNowContinuesLater(int status, String said) {
    // Given
    String refreshToken = people().refreshToken(ana());
    String old = TestSessions.expired(TestSessions.anHourAgo(), refreshToken);
    var browser = new Browser(address).remember(Browser.SESSION, old);
    people().refuseAll(status, said);
    // When
    HttpResponse<String> meanwhile;
    try {
      meanwhile = browser.get("/en/organisations");
    } finally {
      people().grantAgain();
    }
    // Then
    assertEquals(200, meanwhile.statusCode(), meanwhile.body());
    assertEquals(old, browser.cookie(Browser.SESSION));
    // a recent question is not repeated; this is another question
    String again = TestSessions.expired(TestSessions.anHourAgo().minusSeconds(1), refreshToken);
    var later = new Browser(address).remember(Browser.SESSION, again).get("/en/organisations");
    assertSaid(200, "<strong>Ana &lt;Pérez&gt;</strong>", later);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"subject\":\"ana\",\"roles\":[]}", "[]", "x"})
  void aCookieOfAnotherVersionIsDroppedAsIfThereWereNone(String json) {
    // Given
    String attempt = Browser.SESSION.replace("session", "sign-in-12345678");
    var browser =
        new Browser(address)
            .remember(Browser.SESSION, TestSessions.sealed(Browser.SESSION, json))
            .remember(attempt, TestSessions.sealed(attempt, json));
    // When
    var page = browser.get("/en/organisations");
    var callback = browser.get("/en/sign-in/callback?state=123456789&code=x");
    // Then
    assertSaid(200, "sign-in?return=organisations", page);
    assertSaid(400, "Please begin again", callback);
    assertEquals(Map.of(), browser.cookies());
  }

  @Test
  void aSessionLastsNoLongerThanItsLifetimeWhateverTheProviderSays() {
    // Given
    Instant began = Instant.now().minus(Duration.ofHours(13));
    String old = TestSessions.expired(began, people().refreshToken(ana()));
    // When
    var page = new Browser(address).remember(Browser.SESSION, old).get("/en/organisations");
    // Then
    assertSaid(200, "sign-in?return=organisations", page);
    assertEquals("no-cache", header(page, "Cache-Control"));
  }

  @Test
  void aRefreshTokenOfSomebodyElseEndsTheSession() {
    // Given
    String refreshToken = people().refreshToken(ana().put("sub", "eva"));
    String old = TestSessions.expired(TestSessions.anHourAgo(), refreshToken);
    // When
    var page = new Browser(address).remember(Browser.SESSION, old).get("/en/organisations");
    // Then
    assertSaid(200, "Your session has ended.", page);
  }

  @Test
  void whoSignsOutAfterTheEndOfTheSessionIsSignedOut() {
    // Given
    var browser =
        new Browser(address)
            .remember(Browser.SESSION, TestSessions.expired(TestSessions.anHourAgo(), null));
    // When
    var answer = browser.send("/en/sign-out", Map.of("formToken", TestSessions.FORM_TOKEN));
    // Then
    assertEquals(303, answer.statusCode(), answer.body());
    assertNull(browser.cookie(Browser.SESSION));
  }
}
