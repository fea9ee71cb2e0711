package org.hito.gateway.oidc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches the published keys of one provider, by its configuration unless their address is set. */
final class KeyDocuments {

  private static final long CONNECT_MILLIS = 2_000;
  private static final long ANSWER_MILLIS = 4_000;

  private final HttpClient client;
  private final Issuer issuer;
  private final Optional<URI> keys;

  KeyDocuments(HttpClient client, Issuer issuer, Optional<URI> keys) {
    this.client = client;
    this.issuer = issuer;
    this.keys = keys;
  }

  Future<List<JsonWebKey>> fetch() {
    Future<String> address =
        keys.map(set -> Future.succeededFuture(set.toString()))
            .orElseGet(
                () ->
                    Future.succeededFuture(issuer.configuration())
                        .compose(this::get)
                        .map(this::addressOfKeys));
    return address.compose(this::get).map(KeyDocuments::parsed);
  }

  private String addressOfKeys(Buffer configuration) {
    var document = new JsonObject(configuration);
    if (!issuer.isNamedBy(document.getString("issuer"))) {
      throw new IllegalStateException("calls itself " + document.getString("issuer"));
    }
    return document.getString("jwks_uri");
  }

  private static List<JsonWebKey> parsed(Buffer keys) {
    try {
      return new JsonWebKeySet(keys.toString()).getJsonWebKeys();
    } catch (JoseException unreadable) {
      throw new IllegalStateException("publishes keys that cannot be read", unreadable);
    }
  }

  private Future<Buffer> get(String address) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setConnectTimeout(CONNECT_MILLIS)
                .setTimeout(ANSWER_MILLIS))
        .compose(request -> request.putHeader("Accept", "application/json").send())
        .compose(response -> bodyOf(response, address));
  }

  private static Future<Buffer> bodyOf(HttpClientResponse response, String address) {
    return response.statusCode() == 200
        ? response.body()
        : Future.failedFuture("answers " + response.statusCode() + " at " + address);
  }
}
