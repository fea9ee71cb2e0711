package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tokens from an OAuth 2 issuer by client credentials, renewed shortly before they expire. */
public final class ClientCredentials implements AccessToken {

  private static final int MARGIN_SECONDS = 20;
  private static final int DEFAULT_LIFE_SECONDS = 60;

  private final URI tokenUrl;
  private final String form;
  private final InstantSource clock;
  private final Wire wire = new Wire();
  private String token;
  private Instant renewAt = Instant.MIN;

  public ClientCredentials(URI tokenUrl, String clientId, String secret, InstantSource clock) {
    this.tokenUrl = tokenUrl;
    this.clock = clock;
    this.form =
        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
  }

  @Override
  public synchronized Optional<String> current() {
    if (!clock.instant().isBefore(renewAt)) {
      renew();
    }
    return Optional.of(token);
  }

  private void renew() {
    Answer answer =
        wire.send(
            HttpRequest.newBuilder(tokenUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    JsonNode granted = answer.body().path("access_token");
    if (answer.status() != 200 || !granted.isTextual()) {
      throw new CannotWorkException(
          "no token from " + tokenUrl + " for this client (status " + answer.status() + ")");
    }
    token = granted.textValue();
    int life = answer.body().path("expires_in").asInt(DEFAULT_LIFE_SECONDS);
    renewAt = clock.instant().plusSeconds(Math.max(1, life - MARGIN_SECONDS));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
