package org.hito.localissuer;

/** A refusal of the token endpoint (RFC 6749 § 5.2), in words for developers. */
final class OAuthRefusal extends RuntimeException {

  private final String error;

  /**
   * @param error registered error code
   * @param description what is wrong with the request
   */
  OAuthRefusal(String error, String description) {
    super(description, null, false, false);
    this.error = error;
  }

  String error() {
    return error;
  }

  /** 401 for a client that failed to authenticate, else 400. */
  int status() {
    return error.equals("invalid_client") ? 401 : 400;
  }
}
