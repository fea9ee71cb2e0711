package org.hito.kit.rest;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.hito.kit.problem.ProblemException;

/** Decodes the text of a body, in the character set of its type, by default UTF-8. */
public final class BodyText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private BodyText() {}

  /**
   * The text; 415 for an unknown character set, 400 for malformed bytes, which would otherwise be
   * stored as question marks unnoticed.
   */
  public static String of(byte[] body, MediaType type) {
    try {
      String text = charset(type).newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException another) {
      throw new ProblemException(400, "not-utf-8");
    }
  }

  private static Charset charset(MediaType type) {
    String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new ProblemException(415, "unsupported-charset");
    }
  }
}
