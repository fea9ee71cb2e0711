package org.hito.gateway.calendar;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Lines of iCalendar: at most 75 octets, without cutting a character. */
final class TextLines {

  private static final int LONGEST = 75;
  private static final String CONTINUED = "\r\n ";
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]");

  private TextLines() {}

  /** A text without the control characters that iCalendar forbids. */
  static String clean(String text) {
    return FORBIDDEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /** Folds every line that is too long. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 50);
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int width = width(character);
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else if (octets + width > LONGEST) {
        folded.append(CONTINUED);
        octets = 1 + width;
      } else {
        octets += width;
      }
      folded.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return folded.toString();
  }

  private static int width(int character) {
    return character < 0x80
        ? 1
        : Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
  }
}
