package org.hito.gateway.door;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses ambiguous paths: the gateway must route by exactly what the service sees. */
final class PathRules {

  private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%(2f|5c|00|25|3b)");
  private static final Set<String> DOTS = Set.of(".", "..");

  private PathRules() {}

  /**
   * Whether a path, as the client wrote it, is unambiguous.
   *
   * @param path raw, still percent-encoded, without query
   */
  static boolean isPlain(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return !lower.contains("//")
        && !lower.contains(";")
        && !lower.contains("\\")
        && !ENCODED_SEPARATOR.matcher(lower).find()
        && Arrays.stream(lower.replace("%2e", ".").split("/")).noneMatch(DOTS::contains);
  }
}
