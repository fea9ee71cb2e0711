package org.hito.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hito.kit.negotiation.Accepted;

/**
 * Compresses answers where that pays off, for clients that accept it. The entity tag then gets a
 * suffix, since the bytes differ; services ignore it.
 */
public final class Compression {

  private static final int WORTH_IT = 1_024;
  private static final Pattern TEXT =
      Pattern.compile("(text/(?!event-stream)|application/([a-z0-9.-]+\\+)?(json|xml|yaml)\\b).*");
  private static final Pattern STRONG_TAG = Pattern.compile("\"([^\"]*)\"");
  private static final String SUFFIX = "\"$1-gzip\"";

  private Compression() {}

  static void apply(HttpServerRequest request, ProxyResponse response) {
    MultiMap headers = response.headers();
    boolean isUnchanged = response.getStatusCode() == 304;
    if (!isUnchanged && !isText(headers)) {
      return;
    }
    // caches use it from answers without a body, too
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (isUnchanged) {
      nameKnownTag(request, headers);
    } else if (!request.method().equals(HttpMethod.HEAD)
        && response.getBody() != null
        && isReadBy(request)
        && isLong(response.getBody().length())) {
      compress(response);
    }
  }

  private static boolean isLong(long length) {
    return length < 0 || length >= WORTH_IT;
  }

  /** Whether an answer of the gateway's own should be compressed for a client. */
  public static boolean isWorthIt(HttpServerRequest request, int length) {
    return isReadBy(request) && length >= WORTH_IT;
  }

  /** A whole body, compressed. */
  public static Buffer compress(Buffer plain) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new FastGzip(compressed)) {
      gzip.write(plain.getBytes());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return Buffer.buffer(compressed.toByteArray());
  }

  /** The tag of the compressed form of a representation. */
  public static String tag(String plain) {
    return suffixed(plain);
  }

  private static boolean isReadBy(HttpServerRequest request) {
    return Accepted.includesGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING))
        && request.version() != HttpVersion.HTTP_1_0;
  }

  private static void compress(ProxyResponse response) {
    MultiMap headers = response.headers();
    headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    String tag = headers.get(HttpHeaders.ETAG);
    if (tag != null) {
      headers.set(HttpHeaders.ETAG, suffixed(tag));
    }
    response.setBody(Body.body(new GzipStream(response.getBody().stream())));
  }

  /** A 304 has the tag that the client sent. */
  private static void nameKnownTag(HttpServerRequest request, MultiMap headers) {
    String tag = headers.get(HttpHeaders.ETAG);
    String known = String.join(",", request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
    if (tag != null && known.contains(suffixed(tag))) {
      headers.set(HttpHeaders.ETAG, suffixed(tag));
    }
  }

  private static String suffixed(String tag) {
    return tag.startsWith("W/") ? tag : STRONG_TAG.matcher(tag).replaceFirst(SUFFIX);
  }

  private static boolean isText(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null
        && TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches()
        && !headers.contains(HttpHeaders.CONTENT_ENCODING);
  }
}
