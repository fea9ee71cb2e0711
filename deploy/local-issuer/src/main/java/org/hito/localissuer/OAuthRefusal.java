package org.hito.localissuer;

/** A refusal of the token endpoint (RFC 6749 § 5.2), worded for the developer who reads it. */
final class OAuthRefusal extends RuntimeException {

  private final String error;

  /**
   * @param error the registered code
   * @param description what is wrong with the request
   */
  OAuthRefusal(String error, String description) {
    super(description, null, false, false);
    this.error = error;
  }

  String error() {
    return error;
  }

  /** 401 where the client is not who it says, else 400. */
  int status() {
    return error.equals("invalid_client") ? 401 : 400;
  }
}
