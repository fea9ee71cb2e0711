package org.hito.gateway;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Requests that the door refuses, with the status and the code of the problem. */
final class RefusedRequests {

  private static final String GET = "GET /api/v1/meetings HTTP/1.1";
  private static final String POST = "POST /api/v1/meetings HTTP/1.1";
  private static final String HOST = "Host: hito.example";
  private static final String CLOSE = "Connection: close";

  private RefusedRequests() {}

  static Stream<Arguments> all() {
    return Stream.of(
        refusal(400, "invalid-header", GET),
        refusal(400, "invalid-header", GET, HOST, HOST),
        refusal(400, "invalid-header", GET, "Host: a b"),
        refusal(400, "invalid-header", GET, "Host: a\"b"),
        refusal(400, "invalid-header", GET, "Host: [::1"),
        refusal(400, "invalid-header", GET, "Host: user@hito.example"),
        refusal(400, "invalid-header", GET, "Host: hito.example:99999"),
        refusal(400, "invalid-header", "GET http://u@evil.example/api/v1/meetings HTTP/1.1", HOST),
        refusal(400, "unreadable-address", "GET /api/v1/meetings/%zz HTTP/1.1", HOST),
        refusal(400, "unreadable-address", "PUT /api/v1/meetings/%zz HTTP/1.1", HOST),
        refusal(400, "unreadable-address", "GET /api/v1/meetings?q=50% HTTP/1.1", HOST),
        refusal(400, "unreadable-address", "GET /api/v1/events?type=%zz HTTP/1.1", HOST),
        refusal(
            400,
            "ambiguous-header",
            GET,
            HOST,
            "Authorization: Bearer a",
            "Authorization: Bearer b"),
        refusal(400, "ambiguous-header", GET, HOST, "Authorization: Bearer a", "X-API-Key: b"),
        refusal(400, "ambiguous-header", POST, HOST, "Idempotency-Key: a", "Idempotency-Key: b"),
        refusal(
            400,
            "ambiguous-header",
            POST,
            HOST,
            "Content-Type: text/csv",
            "Content-Type: text/html"),
        refusal(
            400,
            "ambiguous-header",
            POST,
            HOST,
            "Content-Encoding: identity",
            "Content-Encoding: gzip"),
        refusal(400, "bad-request", POST, HOST, "Content-Length: 2", "Content-Length: 3"),
        refusal(400, "bad-request", POST, HOST, "Content-Length: 99999999999999999999"),
        refusal(400, "bad-request", POST, HOST, "Transfer-Encoding: xchunked"),
        refusal(400, "bad-request", POST, HOST, "Transfer-Encoding: gzip, chunked"),
        refusal(400, "bad-request", POST, HOST, "Content-Length: 2", "Transfer-Encoding: chunked"),
        refusal(400, "bad-request", POST, HOST, "Transfer-Encoding: chunked", "Content-Length: 2"),
        refusal(
            400,
            "bad-request",
            "POST /api/v1/meetings HTTP/1.0",
            HOST,
            "Transfer-Encoding: chunked"),
        refusal(400, "bad-request", "nonsense"),
        refusal(413, "payload-too-large", POST, HOST, "Content-Length: 30000000"),
        refusal(
            414,
            "address-too-long",
            "GET /api/v1/meetings?q=" + "x".repeat(9_000) + " HTTP/1.1",
            HOST),
        refusal(417, "expectation-failed", POST, HOST, "Expect: 200-ok", "Content-Length: 2"),
        refusal(431, "header-too-large", GET, HOST, "X-Long: " + "x".repeat(20_000)),
        refusal(404, "not-found", "GET /nothing HTTP/1.1", HOST));
  }

  private static Arguments refusal(int status, String code, String... lines) {
    return Arguments.of(
        status, code, Stream.concat(Stream.of(lines), Stream.of(CLOSE)).toArray(String[]::new));
  }
}
