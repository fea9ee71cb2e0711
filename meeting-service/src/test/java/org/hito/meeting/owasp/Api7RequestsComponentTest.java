package org.hito.meeting.owasp;

import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API7:2023, forged requests of the server: addresses in bodies are stored, never called. */
@QuarkusTest
@MeetingServiceTest
class Api7RequestsComponentTest {

  private static final int MOMENT_MILLIS = 500;

  @BeforeEach
  void meeting() {
    if (reader().get("/api/v1/meetings/calls").statusCode() == 404) {
      MeetingApi.givenForumAndMeeting("calls", "calls");
    }
  }

  @Test
  void theAddressOfEvidenceIsNotCalled() throws IOException {
    // Given
    try (var inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      inside.setSoTimeout(MOMENT_MILLIS);
      // When
      ValidatableResponse answer =
          record("calls", evidence("calls-kept", "https://127.0.0.1:" + inside.getLocalPort()));
      // Then
      answer.statusCode(201);
      assertThrows(SocketTimeoutException.class, inside::accept);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://127.0.0.1/x",
        "//127.0.0.1/x",
        "jar:file:///x!/y"
      })
  void onlyAddressesOfTheWebAreKept(String url) {
    // When
    ValidatableResponse answer = record("calls", evidence("calls-new", url));
    // Then
    answer.statusCode(422);
    reader().get("/api/v1/commitments/calls-new").then().statusCode(404);
  }

  private static String evidence(String code, String url) {
    return promise(code)
        .replaceFirst("\\{", "{\"evidence\":[{\"title\":\"Paper\",\"url\":\"" + url + "\"}],");
  }
}
