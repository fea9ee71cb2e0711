package org.hito.kit.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The documentation of request and response headers. */
final class Headers {

  static final String ETAG = "ETag";
  static final String LINK = "Link";
  static final String LOCATION = "Location";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String RETRY_AFTER = "Retry-After";
  static final String AUTHENTICATE = "WWW-Authenticate";
  static final String LANGUAGE = "Content-Language";
  static final String REQUEST_ID = "X-Request-Id";
  static final String ZONE = "Hito-Zone";

  private static final Map<String, String> ANSWERED =
      new TreeMap<>(
          Map.of(
              ETAG, "The version, to be sent back as If-Match or If-None-Match",
              LINK, "The next page of a table: <address>; rel=\"next\". Absent on the last",
              LOCATION, "The address of what was created",
              REPLAYED, "true when this is the answer to an earlier request with the same key",
              RETRY_AFTER, "When to try again, in seconds",
              AUTHENTICATE, "How to authenticate",
              LANGUAGE, "The language of labels and messages",
              REQUEST_ID, "The id of the request: the one that was sent if it was well-formed",
              ZONE, "The zone in which days are counted, such as America/Panama"));

  private Headers() {}

  /** All response headers, for the components of the document. */
  static Map<String, Header> components() {
    Map<String, Header> headers = new TreeMap<>();
    ANSWERED.forEach(
        (name, text) ->
            headers.put(name, OASFactory.createHeader().description(text).schema(string())));
    return headers;
  }

  /** Documents that the answer has these headers. */
  static void add(APIResponse answer, String... names) {
    for (String name : names) {
      answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
  }

  /** The headers of every answer. */
  static void addUsual(APIResponse answer) {
    add(answer, LANGUAGE, REQUEST_ID, ZONE);
  }

  static Parameter acceptLanguage() {
    return parameter("Accept-Language", "The language of labels and messages: en or es");
  }

  static Parameter ifMatch(boolean required) {
    String otherwise = required ? "" : ". A declaration that changes something needs it too";
    return parameter(
            "If-Match", "The ETag of the version this is based on, or * for any" + otherwise)
        .required(required);
  }

  static Parameter ifMatchToRead() {
    return parameter("If-Match", "Wanted ETags: 412 if none is current");
  }

  static Parameter ifNoneMatch(boolean reading) {
    return parameter(
        "If-None-Match", reading ? "Known ETags: 304 if one is current" : "* to create only");
  }

  static Parameter idempotencyKey() {
    Parameter key =
        parameter(
            "Idempotency-Key",
            "Chosen by the client: a repeat with the same key and body is answered as the first"
                + " time, for seven days");
    key.getSchema().minLength(1).maxLength(255);
    return key;
  }

  static Parameter prefer() {
    Parameter prefer = parameter("Prefer", "return=total-count for the total");
    prefer.getSchema().addExample("return=total-count");
    return prefer;
  }

  private static Parameter parameter(String name, String description) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name(name)
        .description(description)
        .schema(string());
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
