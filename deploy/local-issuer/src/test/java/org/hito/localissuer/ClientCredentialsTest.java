package org.hito.localissuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCredentialsTest {

  @Test
  void aClientMayAuthenticateInTheForm() {
    // Given
    MultiMap form = form("grant_type=client_credentials&client_id=senacyt&client_secret=local");
    // When
    var shown = ClientCredentials.of(form, null);
    // Then
    assertEquals(new ClientCredentials("senacyt", "local"), shown);
  }

  @Test
  void aClientMayAuthenticateByHttpBasic() {
    // Given
    MultiMap form = form("grant_type=client_credentials");
    // When
    var shown = ClientCredentials.of(form, basic("senacyt:a%3Ab"));
    // Then
    assertEquals(new ClientCredentials("senacyt", "a:b"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "client_id=a&client_secret=local, invalid_request",
    "grant_type=password&client_id=a&client_secret=local, unsupported_grant_type",
    "grant_type=client_credentials, invalid_client",
    "grant_type=client_credentials&client_id=a, invalid_client",
    "grant_type=client_credentials&client_id=a&client_id=b&client_secret=local, invalid_request"
  })
  void anInvalidRequestIsRefused(String form, String error) {
    // Given
    MultiMap read = form(form);
    // When
    var refusal = assertThrows(OAuthRefusal.class, () -> ClientCredentials.of(read, null));
    // Then
    assertEquals(error, refusal.error());
  }

  @ParameterizedTest
  @CsvSource({
    "Basic ###, '', invalid_client",
    "Basic bm9jb2xvbg==, '', invalid_client",
    "Bearer abc, '', invalid_client",
    "Basic YTpsb2NhbA==, &client_id=a&client_secret=local, invalid_request"
  })
  void anInvalidHeaderIsRefused(String header, String more, String error) {
    // Given
    MultiMap form = form("grant_type=client_credentials" + more);
    // When
    var refusal = assertThrows(OAuthRefusal.class, () -> ClientCredentials.of(form, header));
    // Then
    assertEquals(error, refusal.error());
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static MultiMap form(String text) {
    MultiMap form = MultiMap.caseInsensitiveMultiMap();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.add(parts[0], parts[1]);
    }
    return form;
  }
}
