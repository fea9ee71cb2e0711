package org.hito.gateway.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address a request asks for, as its first line has it. */
public final class RequestTarget {

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String LEFT_AS_THEY_ARE = "-._~!$&'()*+,;=:@/?%[]";

  private RequestTarget() {}

  /** Whether every percent sign is followed by what it stands before. */
  public static boolean isReadable(String target) {
    return !BROKEN_ESCAPE.matcher(target).find()
        && target.chars().noneMatch(Character::isISOControl);
  }

  /** The host that a target in absolute form names: it goes before the {@code Host} header. */
  public static Optional<String> authority(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    String rest = target.substring(target.indexOf("//") + 2);
    return Optional.of(rest.split("[/?#]", 2)[0]);
  }

  /** Escapes what browsers send as it is, and services behind would not read. */
  public static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.chars()
        .forEach(
            one -> {
              if (one < 0x80
                  && (Character.isLetterOrDigit(one) || LEFT_AS_THEY_ARE.indexOf(one) >= 0)) {
                escaped.append((char) one);
              } else {
                escaped.append('%').append(String.format("%02X", one));
              }
            });
    return escaped.toString();
  }
}
