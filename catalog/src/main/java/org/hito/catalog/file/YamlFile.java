package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML file as JSON, with its line numbers.
 *
 * @param file where it was read
 * @param root its content; a missing node when it is empty
 * @param lines the line of every member, by JSON Pointer
 */
record YamlFile(Path file, JsonNode root, Map<String, Integer> lines) {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setAllowNonScalarKeys(true) // refused by YamlToJson, which names the line
          .build();

  static YamlFile read(Path file) throws BrokenCatalogueException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Optional<Node> node = new Compose(SETTINGS).composeReader(reader);
      YamlToJson json = new YamlToJson(file);
      return new YamlFile(file, json.convert(node), json.lines());
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BrokenCatalogueException(new Place(file, line), broken.getProblem());
    } catch (YamlEngineException | IOException unreadable) {
      throw new BrokenCatalogueException(
          new Place(file, 1), "cannot be read as UTF-8 text: " + unreadable.getMessage());
    }
  }

  /** The line of a member, or of the nearest enclosing one that exists. */
  Place place(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return new Place(file, lines.getOrDefault(at, 1));
  }
}
