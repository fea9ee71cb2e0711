package org.hito.gateway.oidc;

import java.util.Map;
import java.util.Optional;

/**
 * Finds a claim by its path, such as {@code realm_access/roles}. Names may contain slashes
 * themselves, as in {@code https://hito.example/claims/agency}: the longest name that exists is
 * taken.
 */
final class ClaimPath {

  private ClaimPath() {}

  static Optional<Object> find(Map<?, ?> claims, String path) {
    Object claim = claims.get(path);
    for (int slash = path.lastIndexOf('/');
        claim == null && slash > 0;
        slash = path.lastIndexOf('/', slash - 1)) {
      if (claims.get(path.substring(0, slash)) instanceof Map<?, ?> inner) {
        claim = find(inner, path.substring(slash + 1)).orElse(null);
      }
    }
    return Optional.ofNullable(claim);
  }
}
