package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * One document that a producer promises to be able to send.
 *
 * @param file where it lies
 * @param text the file's content, to be parsed by the code under test
 */
public record GoldenSample(Path file, String text) {
  static final String SUFFIX = ".sample.json";

  /** The file name without {@code .sample.json}. */
  public String name() {
    String fileName = file.getFileName().toString();
    return fileName.substring(0, fileName.length() - SUFFIX.length());
  }

  /** The document as a tree that keeps decimals exact. */
  public JsonNode json() {
    return ExactJson.read(text);
  }

  /**
   * Fails unless the document equals this sample member by member; only white space and the order
   * of members may differ.
   *
   * @throws AssertionError naming every place that differs
   */
  public void assertEqualTo(String document) {
    List<String> differences = JsonDifferences.between(json(), ExactJson.read(document));
    if (!differences.isEmpty()) {
      throw new AssertionError(
          file.getFileName() + " is not what was written:\n  " + String.join("\n  ", differences));
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
