package org.hito.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Entity tags made from content, and so the same on every replica. Two checksums are enough, and
 * much faster than a digest: a client that forges a tag harms only itself.
 */
public final class ContentTag {

  private static final int PART = 64 * 1024;

  private ContentTag() {}

  /**
   * The tag, with its quotes.
   *
   * @param variant what else distinguishes the representation, such as its language
   */
  public static String of(Buffer content, String variant) {
    return "\"%08x%08x\""
        .formatted(sum(new CRC32(), content, variant), sum(new CRC32C(), content, variant));
  }

  /** The tag of bytes. */
  public static String of(byte[] content, String variant) {
    return of(Buffer.buffer(content), variant);
  }

  private static long sum(Checksum sum, Buffer content, String variant) {
    sum.update(variant.getBytes(StandardCharsets.UTF_8));
    var part = new byte[Math.min(PART, content.length())];
    for (int from = 0; from < content.length(); from += PART) {
      int length = Math.min(PART, content.length() - from);
      content.getBytes(from, from + length, part);
      sum.update(part, 0, length);
    }
    return sum.getValue();
  }

  /** Whether a client has this representation; a proxy may have added a suffix to its tag. */
  public static boolean isKnown(HttpServerRequest request, String tag) {
    return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .anyMatch(
            line -> line.strip().equals("*") || line.contains(tag.substring(0, tag.length() - 1)));
  }
}
