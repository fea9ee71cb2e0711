package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The renderer of Kustomize that is part of kubectl; it needs no cluster. */
final class Kubectl {
  private static final Pattern NEW_ENOUGH =
      Pattern.compile("Kustomize Version: v([5-9]|\\d\\d)\\.");

  private Kubectl() {}

  /** Skips tests, with a message, where there is no kubectl that can render; in CI they fail. */
  static void isNeeded() throws IOException, InterruptedException {
    if (isThere()) {
      return;
    }
    String skipped = "MANIFESTS NOT CHECKED: there is no kubectl with Kustomize 5 or later";
    assertTrue(System.getenv("CI") == null, skipped);
    System.err.println(skipped);
    abort(skipped);
  }

  /** What the Kustomization of a folder makes. */
  static Manifests render(Path folder) throws IOException, InterruptedException {
    return Manifests.read(output(List.of("kubectl", "kustomize", folder.toString())));
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return NEW_ENOUGH.matcher(output(List.of("kubectl", "version", "--client"))).find();
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("kubectl", ".yaml");
    Path errors = Files.createTempFile("kubectl", ".txt");
    try {
      int status =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException(command + ": " + Files.readString(errors));
      }
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
