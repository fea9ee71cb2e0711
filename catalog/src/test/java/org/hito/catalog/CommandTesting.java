package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command on a file of its own, against a platform of its own. */
abstract class CommandTesting {

  static final Map<String, String> LET_IN = Map.of("HITO_TOKEN", FakePlatform.TOKEN);

  @TempDir Path folder;
  FakePlatform platform;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws IOException {
    platform = new FakePlatform();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  Path write(String catalogue) throws IOException {
    return Files.writeString(folder.resolve("some.yaml"), catalogue);
  }

  int run(Map<String, String> environment, String... options) {
    List<String> words = new ArrayList<>(List.of("--url", platform.url(), folder.toString()));
    words.addAll(List.of(options));
    return CatalogueCommand.run(
        words, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  /** Discards the output and the requests so far. */
  void forget() {
    platform.writes().clear();
    out.reset();
  }

  void assertSaid(String text) {
    assertTrue(said().contains(text), () -> "not said: " + text + "\n" + said());
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
