package org.hito.gateway.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags made from content, and so the same on every replica. */
public final class ContentTag {

  private ContentTag() {}

  /**
   * The tag, with its quotes.
   *
   * @param variant what else distinguishes the representation, such as its language
   */
  public static String of(byte[] content, String variant) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(variant.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest.digest(content), 0, 8) + '"';
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Whether a client has this representation; a proxy may have added a suffix to its tag. */
  public static boolean isKnown(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals("*")
            || ifNoneMatch.contains(tag.substring(0, tag.length() - 1)));
  }
}
