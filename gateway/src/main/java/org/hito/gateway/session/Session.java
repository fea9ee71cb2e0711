package org.hito.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.identity.Caller;

/**
 * Somebody who signed in to the dashboard. It is kept in a sealed cookie and nowhere else.
 *
 * @param subject person or client
 * @param agency code of the organisation they act for, or null
 * @param roles ours
 * @param name what people call them
 * @param began when they signed in
 * @param expires when what they showed expires
 * @param formToken a secret in every form that this session may send
 */
public record Session(
    String subject,
    String agency,
    Set<String> roles,
    String name,
    Instant began,
    Instant expires,
    String formToken) {

  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Session {
    roles = Set.copyOf(roles);
  }

  /** The session of a caller who has just signed in. */
  public static Session begin(Caller caller, String name, Instant expires) {
    return new Session(
        caller.subject(),
        caller.agency().orElse(null),
        caller.groups(),
        name,
        Instant.now(),
        expires,
        secret());
  }

  /** Forms that were opened before the same person signed in again can still be sent. */
  Session after(Optional<Session> earlier) {
    return earlier
        .filter(one -> one.subject().equals(subject))
        .map(one -> new Session(subject, agency, roles, name, began, expires, one.formToken()))
        .orElse(this);
  }

  /** The same, which ends this long after it began, if not earlier. */
  Session within(Duration lifetime) {
    Instant latest = began.plus(lifetime);
    return expires.isAfter(latest)
        ? new Session(subject, agency, roles, name, began, latest, formToken)
        : this;
  }

  public Caller caller() {
    return new Caller(subject, Optional.ofNullable(agency), roles);
  }

  /** Whether it has ended: its owner must sign in again. */
  public boolean isOver() {
    return !Instant.now().isBefore(expires);
  }

  /** Whether a form was made for this session. */
  public boolean made(String token) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8));
  }

  private static String secret() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
