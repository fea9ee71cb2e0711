package org.hito.catalog;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.catalog.platform.AccessToken;
import org.hito.catalog.platform.CannotWorkException;
import org.hito.catalog.platform.ClientCredentials;

/** The caller's identity from the environment: a token, or a client that obtains tokens. */
final class Identity {

  private static final String TOKEN = "HITO_TOKEN";
  private static final String CLIENT = "HITO_CLIENT_ID";
  private static final String SECRET = "HITO_CLIENT_SECRET";
  private static final String TOKEN_URL = "HITO_TOKEN_URL";

  private Identity() {}

  /** The caller's tokens. Only a caller that writes needs them. */
  static AccessToken from(Map<String, String> environment, boolean writes) {
    String token = environment.getOrDefault(TOKEN, "");
    if (!token.isBlank()) {
      return () -> Optional.of(token);
    }
    if (List.of(CLIENT, SECRET, TOKEN_URL).stream().allMatch(environment::containsKey)) {
      return new ClientCredentials(
          URI.create(environment.get(TOKEN_URL)),
          environment.get(CLIENT),
          environment.get(SECRET),
          InstantSource.system());
    }
    if (writes) {
      throw new CannotWorkException(
          "no token: set " + TOKEN + ", or " + CLIENT + ", " + SECRET + " and " + TOKEN_URL);
    }
    return Optional::empty;
  }
}
