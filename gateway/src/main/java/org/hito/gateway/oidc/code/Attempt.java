package org.hito.gateway.oidc.code;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Base64;
import org.hito.gateway.exchange.Sha256;

/**
 * A sign-in that has begun in one browser; only that browser can finish it.
 *
 * @param provider its name
 * @param redirect where the provider sends the browser back
 * @param state comes back with the browser
 * @param nonce comes back in the ID token
 * @param verifier proves to the provider that the same client began and finishes (PKCE, RFC 7636)
 */
public record Attempt(
    String provider, String redirect, String state, String nonce, String verifier) {

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Attempt {
    requireNonNull(provider);
    requireNonNull(redirect);
    requireNonNull(state);
    requireNonNull(nonce);
    requireNonNull(verifier);
  }

  public static Attempt begin(String provider, String redirect) {
    return new Attempt(provider, redirect, secret(), secret(), secret());
  }

  String challenge() {
    return text(Sha256.of(verifier));
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
