package org.hito.catalog;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The command line.
 *
 * @param folders where the files are; the shipped catalogue when none is named
 * @param url the installation's public address
 * @param dryRun whether only to report what a load would do
 * @param help whether only to explain the command
 */
record Arguments(List<Path> folders, URI url, boolean dryRun, boolean help) {

  static final String USAGE =
      """
      Loads a catalogue into an installation of Hito.

      Usage: [--url ADDRESS] [--dry-run] [FOLDER...]

        --url ADDRESS  the public door of the installation (http://localhost:8080)
        --dry-run      report what would be done, change nothing
        FOLDER         where the *.yaml files are (the shipped catalogue)

      Who you are comes from the environment: HITO_TOKEN, or HITO_CLIENT_ID, HITO_CLIENT_SECRET
      and HITO_TOKEN_URL. Exit code: 0 all right, 1 something was refused, 2 could not work.\
      """;

  private static final URI LOCAL = URI.create("http://localhost:8080");

  /** Reads them; throws {@link IllegalArgumentException} for unknown ones. */
  static Arguments parse(List<String> words) {
    List<Path> folders = new ArrayList<>();
    URI url = LOCAL;
    boolean dryRun = false;
    boolean help = false;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--url" -> url = address(rest);
        case "--dry-run" -> dryRun = true;
        case "--help", "-h" -> help = true;
        default -> folders.add(folder(word));
      }
    }
    return new Arguments(List.copyOf(folders), url, dryRun, help);
  }

  private static URI address(Iterator<String> rest) {
    String text = rest.hasNext() ? rest.next() : "";
    if (!text.matches("https?://[^/].*")) {
      throw new IllegalArgumentException("--url needs an http or https address");
    }
    return URI.create(text);
  }

  private static Path folder(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("unknown option " + word);
    }
    return Path.of(word);
  }
}
