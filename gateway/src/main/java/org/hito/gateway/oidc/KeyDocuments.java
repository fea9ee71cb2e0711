package org.hito.gateway.oidc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches the configuration of one provider, and its keys, whose address may be set separately. */
final class KeyDocuments {

  private final ProviderHttp http;
  private final Issuer issuer;
  private final Optional<URI> keys;

  KeyDocuments(ProviderHttp http, Issuer issuer, Optional<URI> keys) {
    this.http = http;
    this.issuer = issuer;
    this.keys = keys;
  }

  Future<JsonObject> configuration() {
    return http.get(issuer.configuration()).map(JsonObject::new).map(this::own);
  }

  Future<List<JsonWebKey>> keys() {
    Future<String> address =
        keys.map(set -> Future.succeededFuture(set.toString()))
            .orElseGet(() -> configuration().map(document -> document.getString("jwks_uri")));
    return address.compose(http::get).map(KeyDocuments::parsed);
  }

  private JsonObject own(JsonObject configuration) {
    String name = configuration.getString("issuer");
    if (!issuer.isNamedBy(name)) {
      throw new IllegalStateException("calls itself " + name);
    }
    return configuration;
  }

  private static List<JsonWebKey> parsed(Buffer keys) {
    try {
      return new JsonWebKeySet(keys.toString()).getJsonWebKeys();
    } catch (JoseException unreadable) {
      throw new IllegalStateException("publishes keys that cannot be read", unreadable);
    }
  }
}
