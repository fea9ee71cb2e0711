package org.hito.gateway.oidc;

import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Why a token is refused (RFC 6750 § 3.1). */
enum TokenRefusal {
  EXPIRED("token-expired", "the token has expired"),
  NOT_YET_VALID("token-not-yet-valid", "the token is not valid yet"),
  OTHER_AUDIENCE("token-for-another-audience", "the token is meant for another audience"),
  UNKNOWN_ISSUER("token-of-unknown-issuer", "the issuer of the token is not known here"),
  INVALID("invalid-token", "the token cannot be verified");

  private final String code;
  private final String description;

  TokenRefusal(String code, String description) {
    this.code = code;
    this.description = description;
  }

  /** The refusal of a readable but invalid token. */
  static ProblemException of(InvalidJwtException invalid) {
    return reason(invalid).exception();
  }

  private static TokenRefusal reason(InvalidJwtException invalid) {
    if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
      return EXPIRED;
    }
    if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return NOT_YET_VALID;
    }
    return invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
            || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)
        ? OTHER_AUDIENCE
        : INVALID;
  }

  ProblemException exception() {
    return new ProblemException(
        Problem.of(401, code)
            .withHeader(
                "WWW-Authenticate",
                "Bearer error=\"invalid_token\", error_description=\"" + description + "\""));
  }
}
