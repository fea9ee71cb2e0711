package org.hito.e2e.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of a migration, each on one line, without comments, texts and bodies of functions.
 */
record Script(List<String> statements) {

  private static final Pattern NOT_CODE =
      Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/|'[^']*'|\\$(\\w*)\\$.*?\\$\\1\\$");

  static Script of(String sql) {
    String bare =
        NOT_CODE
            .matcher(sql)
            .replaceAll(found -> found.group().matches("(?s)(?:--|/\\*).*") ? " " : "''");
    return new Script(
        Stream.of(bare.split(";", -1))
            .map(statement -> statement.strip().replaceAll("\\s+", " "))
            .filter(statement -> !statement.isEmpty())
            .toList());
  }

  static Script of(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
