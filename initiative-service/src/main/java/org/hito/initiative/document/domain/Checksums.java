package org.hito.initiative.document.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checksums of documents. */
public final class Checksums {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private Checksums() {}

  /** A SHA-256 in lower-case hexadecimal digits, whatever case it was given in. */
  public static Optional<String> parse(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT))
        .filter(digits -> SHA_256.matcher(digits).matches());
  }
}
