package org.hito.kit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.hito.kit.bulk.BulkBody;
import org.hito.kit.json.JsonText;
import org.junit.jupiter.api.Test;

class ComparedBodyTest {

  private static final String PATH = "/api/v1/things";

  private static ComparedBody json(String text) {
    return ComparedBody.of(JsonText.parse(text));
  }

  private static ComparedBody rows(String text, String type) {
    return BulkBody.compared(text.getBytes(StandardCharsets.UTF_8), MediaType.valueOf(type));
  }

  /** The digest of earlier versions: of the path and the body as one text. */
  private static String stored(String body) throws NoSuchAlgorithmException {
    byte[] text = (PATH + body).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bodiesThatSayTheSameMatch() {
    // Given
    String first = json("{\"a\":[1.0,2],\"b\":{}}").digest(PATH);

    // When
    ComparedBody same = json("{ \"b\": {}, \"a\": [1, 2e0] }");

    // Then
    assertTrue(same.matches(PATH, first));
    assertFalse(same.matches("/api/v1/others", first));
    assertFalse(json("{\"a\":[2,1],\"b\":{}}").matches(PATH, first));
  }

  @Test
  void aDigestOfJsonStoredByAnEarlierVersionMatches() throws NoSuchAlgorithmException {
    // Given
    String earlier = stored("{\"b\":{\"y\":true,\"x\":null},\"a\":[1.5,100]}");

    // When
    ComparedBody again = json("{\"b\": {\"y\":true, \"x\":null}, \"a\": [1.50, 1e2]}");

    // Then
    assertTrue(again.matches(PATH, earlier));
    assertFalse(json("{\"b\":{\"y\":true,\"x\":null},\"a\":[1.5]}").matches(PATH, earlier));
  }

  @Test
  void aDigestOfRowsStoredByAnEarlierVersionMatches() throws NoSuchAlgorithmException {
    // Given
    String array = "[ {\"b\":1, \"a\":2} ]";
    String table = "on,value\n2026-01-31,1\n";

    // When
    ComparedBody json = rows(array, MediaType.APPLICATION_JSON);
    ComparedBody csv = rows(table, BulkBody.CSV);

    // Then
    assertTrue(json.matches(PATH, stored("\"" + base64(array) + "\"")));
    assertTrue(csv.matches(PATH, stored("\"" + base64(table) + "\"")));
    assertEquals(csv.digest(PATH), stored("\"" + base64(table) + "\""));
  }
}
