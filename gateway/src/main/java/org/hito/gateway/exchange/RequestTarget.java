package org.hito.gateway.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The target of a request, as written in its first line. */
public final class RequestTarget {

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String LEFT_AS_THEY_ARE = "-._~!$&'()*+,;=:@/?%[]";

  private RequestTarget() {}

  /** Whether every percent sign begins a valid escape and there are no control characters. */
  public static boolean isReadable(String target) {
    return !BROKEN_ESCAPE.matcher(target).find()
        && target.chars().noneMatch(Character::isISOControl);
  }

  /** The host in a target in absolute form; it takes precedence over the {@code Host} header. */
  public static Optional<String> authority(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    String rest = target.substring(target.indexOf("//") + 2);
    return Optional.of(rest.split("[/?#]", 2)[0]);
  }

  /** Escapes characters that browsers send unescaped and services do not accept. */
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
