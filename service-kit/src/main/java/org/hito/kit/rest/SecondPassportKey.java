package org.hito.kit.rest;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;

/** A second key that passports may be signed with: the next or the previous one. */
final class SecondPassportKey {

  private final PublicKey key;
  // keeps the key it saw first
  private final DefaultJWTCallerPrincipalFactory verification =
      new DefaultJWTCallerPrincipalFactory();

  private SecondPassportKey(PublicKey key) {
    this.key = key;
  }

  static SecondPassportKey in(String location) {
    Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    try {
      return new SecondPassportKey(
          KeyUtils.decodePublicKey(Files.readString(file), SignatureAlgorithm.ES256));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IllegalStateException(
          "hito.passport.other-public-key names no PEM file with a public key: " + location);
    }
  }

  JWTCallerPrincipal verify(String passport, JWTAuthContextInfo rules) throws ParseException {
    JWTAuthContextInfo own = new JWTAuthContextInfo(rules);
    own.setPublicVerificationKey(key);
    own.setPublicKeyLocation(null);
    own.setPublicKeyContent(null);
    return verification.parse(passport, own);
  }
}
