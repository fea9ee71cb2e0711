package org.hito.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hito.gateway.oidc.ProviderResource;
import org.hito.kit.json.Json;

/** Sessions that began some time ago, as browsers keep them. */
public final class TestSessions {

  /** The token in the forms that these sessions opened. */
  public static final String FORM_TOKEN = "a-token-of-tests";

  private TestSessions() {}

  /** The cookie of a session of Ana whose token expired a moment ago. */
  public static String expired(Instant began, String refreshToken) {
    var session =
        new Session(
            "ana",
            "senacyt",
            Set.of("agency-editor"),
            "Ana",
            began,
            Instant.now().minusSeconds(1),
            FORM_TOKEN,
            "default",
            refreshToken);
    return sealed(Sessions.COOKIE, Json.write(session));
  }

  /** The value of a cookie, as any version of the gateway may have written it. */
  public static String sealed(String cookie, String json) {
    return CookieSealTest.with(ProviderResource.SESSION_KEY).seal(cookie, json);
  }

  /** An hour ago. */
  public static Instant anHourAgo() {
    return Instant.now().minus(Duration.ofHours(1));
  }
}
