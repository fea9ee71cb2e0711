package org.hito.gateway.views;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.exchange.ContentTag;
import org.hito.kit.problem.ProblemException;

/**
 * Where a view continues; opaque to clients and valid on every replica. It is bound to its query:
 * an altered cursor, or one of another query, is refused with 400. It needs no secret, because it
 * contains nothing that its reader may not request.
 */
public final class PageCursor {

  private static final int TAG = 18;

  private PageCursor() {}

  public static String write(String content, String asked) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String text = ContentTag.of(bytes, asked) + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The content of a cursor.
   *
   * @param form of its content: since anybody can make a cursor, an impossible one is refused, too
   */
  public static Matcher read(String cursor, String asked, Pattern form) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new ProblemException(400, "invalid-cursor");
    }
    String content = text.substring(Math.min(TAG, text.length()));
    Matcher said = form.matcher(content);
    if (!text.equals(ContentTag.of(content.getBytes(StandardCharsets.UTF_8), asked) + content)
        || !said.matches()) {
      throw new ProblemException(400, "invalid-cursor");
    }
    return said;
  }
}
