package org.hito.localissuer;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The credentials of a client at the token endpoint: in the form or by HTTP Basic, never both. */
record ClientCredentials(String id, String secret) {

  private static final String BASIC = "Basic ";

  static ClientCredentials of(MultiMap form, String authorization) {
    String grant = only(form, "grant_type");
    if (grant == null) {
      throw new OAuthRefusal("invalid_request", "grant_type is missing");
    }
    if (!grant.equals("client_credentials")) {
      throw new OAuthRefusal("unsupported_grant_type", "only client_credentials is offered here");
    }
    String id = only(form, "client_id");
    String secret = only(form, "client_secret");
    if (authorization == null) {
      if (id == null || secret == null) {
        throw new OAuthRefusal("invalid_client", "client_id or client_secret is missing");
      }
      return new ClientCredentials(id, secret);
    }
    if (secret != null) {
      throw new OAuthRefusal("invalid_request", "client credentials are given twice");
    }
    return basic(authorization);
  }

  private static ClientCredentials basic(String authorization) {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw new OAuthRefusal("invalid_client", "only HTTP Basic is offered here");
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      if (parts.length == 2) {
        return new ClientCredentials(unescape(parts[0]), unescape(parts[1]));
      }
    } catch (IllegalArgumentException malformed) {
      throw new OAuthRefusal("invalid_client", "the Basic credentials cannot be read");
    }
    throw new OAuthRefusal("invalid_client", "the Basic credentials cannot be read");
  }

  private static String unescape(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private static String only(MultiMap form, String name) {
    var values = form.getAll(name);
    if (values.size() > 1) {
      throw new OAuthRefusal("invalid_request", name + " is given more than once");
    }
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }
}
