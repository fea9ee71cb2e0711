package org.hito.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.documents.change.ContractDiff;
import org.hito.documents.text.Text;

/**
 * The contracts of the last release, and what changed in each release, in {@code
 * contracts/released}.
 */
final class Released {

  private static final String SCHEMA = ".schema.json";

  private final Path folder;

  Released(Path repository) {
    this.folder = repository.resolve("contracts").resolve("released");
  }

  /** The contracts to compare the present ones with. */
  ContractDiff contracts() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (Path file : schemas()) {
      schemas.put(file.getFileName().toString(), Text.read(file));
    }
    return new ContractDiff(Text.read(openApi()), schemas);
  }

  /** The releases, newest first, each with its changes. */
  ArrayNode history() {
    return (ArrayNode) Text.read(log());
  }

  /** Replaces the contracts. */
  void replace(ContractDiff contracts, ArrayNode history) {
    try {
      for (Path file : schemas()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contracts.schemas().forEach((name, schema) -> Text.write(folder.resolve(name), schema));
    Text.write(openApi(), contracts.openApi());
    Text.write(log(), history);
  }

  private Path openApi() {
    return folder.resolve("openapi.json");
  }

  private Path log() {
    return folder.resolve("history.json");
  }

  private Iterable<Path> schemas() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SCHEMA)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
