package org.hito.gateway.oidc;

import java.util.Arrays;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Why a token is refused (RFC 6750 § 3.1). */
enum TokenRefusal {
  EXPIRED("token-expired", "the token has expired", ErrorCodes.EXPIRED),
  NOT_YET_VALID("token-not-yet-valid", "the token is not valid yet", ErrorCodes.NOT_YET_VALID),
  OTHER_AUDIENCE(
      "token-for-another-audience",
      "the token is meant for another audience",
      ErrorCodes.AUDIENCE_INVALID,
      ErrorCodes.AUDIENCE_MISSING),
  UNKNOWN_ISSUER("token-of-unknown-issuer", "the issuer of the token is not known here"),
  INVALID("invalid-token", "the token cannot be verified");

  private final String code;
  private final String description;
  private final int[] causes;

  TokenRefusal(String code, String description, int... causes) {
    this.code = code;
    this.description = description;
    this.causes = causes;
  }

  /** The refusal of a token that has been read and found wanting. */
  static ProblemException of(InvalidJwtException invalid) {
    return Arrays.stream(values())
        .filter(refusal -> Arrays.stream(refusal.causes).anyMatch(invalid::hasErrorCode))
        .findFirst()
        .orElse(INVALID)
        .exception();
  }

  ProblemException exception() {
    return new ProblemException(
        Problem.of(401, code)
            .withHeader(
                "WWW-Authenticate",
                "Bearer error=\"invalid_token\", error_description=\"" + description + "\""));
  }
}
