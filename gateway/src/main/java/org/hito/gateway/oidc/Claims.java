package org.hito.gateway.oidc;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hito.gateway.identity.Caller;
import org.hito.kit.domain.Characters;
import org.jose4j.jwt.JwtClaims;

/** Reads who the caller is from the claims of one provider's tokens. */
final class Claims {

  private static final int LONGEST = 255;
  private static final Pattern CODE = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

  private final OidcSettings.Provider settings;
  private final String prefix;
  private final RoleNames roles;

  /**
   * @param prefix begins the names of its subjects, so that two providers never name the same
   */
  Claims(OidcSettings.Provider settings, String prefix) {
    this.prefix = prefix;
    this.settings = settings;
    this.roles = RoleNames.of(settings.roles());
  }

  SecurityIdentity identity(JwtClaims token, Instant expires) {
    Map<String, Object> claims = token.getClaimsMap();
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(subject(claims)))
            .addRoles(roles.of(names(claims)))
            .addAttribute(Caller.EXPIRES, expires);
    agency(claims).ifPresent(agency -> identity.addAttribute(Caller.AGENCY, agency));
    return identity.build();
  }

  private String subject(Map<String, Object> claims) {
    return text(claims, settings.subjectClaim())
        .filter(name -> !name.isBlank() && name.length() <= LONGEST)
        .filter(Characters::areStorable)
        .map(prefix::concat)
        .orElseThrow(TokenRefusal.INVALID::exception);
  }

  /** A caller with several organisations, or an invalid one, acts for none here. */
  private Optional<String> agency(Map<String, Object> claims) {
    return text(claims, settings.agencyClaim()).filter(code -> CODE.matcher(code).matches());
  }

  private static Optional<String> text(Map<String, Object> claims, String path) {
    return ClaimPath.find(claims, path)
        .map(claim -> claim instanceof List<?> list && list.size() == 1 ? list.get(0) : claim)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** A list, a text separated by blanks or commas, or an object with a member for each role. */
  private Collection<String> names(Map<String, Object> claims) {
    Object claim = ClaimPath.find(claims, settings.rolesClaim()).orElse(List.of());
    if (claim instanceof String text) {
      return List.of(text.split("[ ,]+"));
    }
    if (claim instanceof Map<?, ?> members) {
      return texts(members.keySet());
    }
    return claim instanceof Collection<?> list ? texts(list) : List.of();
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }
}
