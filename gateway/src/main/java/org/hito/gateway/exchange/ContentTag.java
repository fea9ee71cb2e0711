package org.hito.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.hito.kit.etag.TagList;
import org.hito.kit.problem.Problem;

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

  /** The refusal to send a representation that is none of those in {@code If-Match}, if any. */
  public static Optional<Problem> refusal(
      HttpServerRequest request, Buffer content, String variant) {
    List<String> lines = request.headers().getAll("If-Match");
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return TagList.parse(lines)
        .map(tags -> refusal(tags, of(content, variant)))
        .orElse(Optional.of(Problem.of(400, "invalid-header", Map.of("name", "If-Match"))));
  }

  private static Optional<Problem> refusal(TagList tags, String tag) {
    return names(tags, tag)
        ? Optional.empty()
        : Optional.of(
            Problem.of(412, "version-differs", Map.of("version", tag, "named", tags.start())));
  }

  /** Whether a client has this representation; a proxy may have added a suffix to its tag. */
  public static boolean isKnown(HttpServerRequest request, String tag) {
    return TagList.parse(request.headers().getAll(HttpHeaders.IF_NONE_MATCH))
        .filter(tags -> names(tags, tag))
        .isPresent();
  }

  private static boolean names(TagList tags, String tag) {
    return tags.names(tag.substring(1, tag.length() - 1));
  }
}
