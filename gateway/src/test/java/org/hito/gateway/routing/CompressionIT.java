package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compressed answers of the packaged gateway. */
class CompressionIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static PackagedGateway gateway;

  @BeforeAll
  static void start() {
    gateway = PackagedGateway.start(Map.of());
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aLongAnswerIsCompressedForClientsThatReadIt() throws Exception {
    // When
    var plain = get("/api/v1/meetings/listed", "Accept", "*/*");
    var packed = get("/api/v1/meetings/listed", "Accept-Encoding", "br, gzip");
    // Then
    assertFalse(plain.headers().firstValue("Content-Encoding").isPresent());
    assertEquals("\"7\"", plain.headers().firstValue("ETag").orElseThrow());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertEquals("\"7-gzip\"", packed.headers().firstValue("ETag").orElseThrow());
    assertTrue(plain.headers().allValues("Vary").toString().contains("accept-encoding"));
    assertTrue(packed.body().length < plain.body().length / 10);
    assertEquals(text(plain.body()), text(unpacked(packed.body())));
  }

  @Test
  void anUnchangedAnswerKeepsTheTagItIsKnownBy() throws Exception {
    // When
    var answer =
        get("/api/v1/meetings/listed", "Accept-Encoding", "gzip", "If-None-Match", "\"7-gzip\"");
    // Then
    assertEquals(304, answer.statusCode());
    assertEquals("\"7-gzip\"", answer.headers().firstValue("ETag").orElseThrow());
    assertEquals(0, answer.body().length);
  }

  @Test
  void theTagIsFoundInAnyLineAndCachesLearnWhatAnswersDependOn() throws Exception {
    // When
    var answer =
        get(
            "/api/v1/meetings/listed",
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            "\"6\"",
            "If-None-Match",
            "\"7-gzip\"");
    // Then
    assertEquals(304, answer.statusCode());
    assertEquals("\"7-gzip\"", answer.headers().firstValue("ETag").orElseThrow());
    assertTrue(answer.headers().allValues("Vary").toString().contains("accept-encoding"));
  }

  @Test
  void aShortAnswerIsNotWorthIt() throws Exception {
    // When
    var answer = get("/api/v1/meetings", "Accept-Encoding", "gzip");
    // Then
    assertFalse(answer.headers().firstValue("Content-Encoding").isPresent());
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.process().port() + path))
            .headers(headers)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
