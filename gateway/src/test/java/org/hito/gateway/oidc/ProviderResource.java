package org.hito.gateway.oidc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An identity provider for the gateway under test, at which people can sign in. */
public final class ProviderResource implements QuarkusTestResourceLifecycleManager {

  /** Seals the cookies of sessions. */
  public static final String SESSION_KEY = "a-secret-of-tests-with-32-characters";

  private static TestProvider running;

  @Override
  public Map<String, String> start() {
    running = new TestProvider();
    return Map.of(
        "hito.oidc.issuer",
        running.issuer(),
        "hito.oidc.audience",
        TestProvider.AUDIENCE,
        "hito.oidc.client-id",
        TestPeople.CLIENT,
        "hito.oidc.client-secret",
        TestPeople.SECRET,
        "hito.oidc.keys-pause",
        "1S",
        "hito.sessions.keys",
        "a-newer-secret-of-tests-with-32-characters," + SESSION_KEY);
  }

  /** The one that runs. */
  public static TestProvider running() {
    return running;
  }

  /** A token of somebody who has this role. */
  public static String token(String role) {
    var claims = running.claims(role);
    claims.setStringClaim("agency", "senacyt");
    claims.setStringListClaim("groups", role);
    return running.sign(claims);
  }

  @Override
  public void stop() {
    running.close();
  }
}
