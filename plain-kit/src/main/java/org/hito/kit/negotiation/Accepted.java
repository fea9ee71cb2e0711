package org.hito.kit.negotiation;

import java.util.List;
import java.util.stream.Stream;

/** Chooses media types and codings for a client (RFC 9110 §12.5). */
public final class Accepted {

  private static final String GZIP = "gzip";
  private static final List<String> NAMES_OF_GZIP = List.of(GZIP, "x-gzip", "*");

  private Accepted() {}

  /**
   * The offered type that the client prefers; the first if it accepts none of them.
   *
   * @param accept the lines of {@code Accept}
   */
  public static String best(List<String> accept, List<String> types) {
    return liked(accept, types).findFirst().orElse(types.get(0));
  }

  /**
   * The offered types that the client accepts, the preferred one first.
   *
   * @param accept the lines of {@code Accept}
   */
  public static Stream<String> liked(List<String> accept, List<String> types) {
    return Preference.liked(Preference.all(accept), types, Accepted::names);
  }

  private static List<String> names(String type) {
    return List.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*");
  }

  /**
   * Whether the client reads compressed answers.
   *
   * @param acceptEncoding the lines of {@code Accept-Encoding}
   */
  public static boolean includesGzip(List<String> acceptEncoding) {
    return Preference.liked(Preference.all(acceptEncoding), List.of(GZIP), coding -> NAMES_OF_GZIP)
        .findFirst()
        .isPresent();
  }
}
