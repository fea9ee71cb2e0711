package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Converts YAML to JSON with the core schema of YAML 1.2, as editors do: {@code on} and {@code
 * 2022-04-30} are strings, where YAML 1.1 has a boolean and a timestamp. Numbers stay exact.
 */
final class YamlToJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Path file;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  YamlToJson(Path file) {
    this.file = file;
  }

  Map<String, Integer> lines() {
    return Map.copyOf(lines);
  }

  JsonNode convert(Optional<Node> root) throws BrokenCatalogueException {
    return root.isEmpty() ? MissingNode.getInstance() : convert(root.get(), "");
  }

  private JsonNode convert(Node node, String pointer) throws BrokenCatalogueException {
    lines.putIfAbsent(pointer, line(node));
    if (!open.add(node)) {
      throw new BrokenCatalogueException(place(node), "refers to itself");
    }
    JsonNode converted = content(node, pointer);
    open.remove(node);
    return converted;
  }

  private JsonNode content(Node node, String pointer) throws BrokenCatalogueException {
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    return node instanceof SequenceNode sequence
        ? array(sequence, pointer)
        : scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) throws BrokenCatalogueException {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw new BrokenCatalogueException(
            place(member.getKeyNode()), "a member's name must be a string");
      }
      if (object.has(key.getValue())) {
        throw new BrokenCatalogueException(place(key), "duplicate member '" + key.getValue() + "'");
      }
      String at = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
      lines.put(at, line(key));
      object.set(key.getValue(), convert(member.getValueNode(), at));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer) throws BrokenCatalogueException {
    ArrayNode array = JSON.arrayNode();
    for (Node element : sequence.getValue()) {
      array.add(convert(element, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(value) : JSON.textNode(value);
  }

  /** JSON has neither infinity nor numbers of another base: they stay strings. */
  private static JsonNode number(String value) {
    try {
      return JSON.numberNode(new BigDecimal(value));
    } catch (NumberFormatException notDecimal) {
      return JSON.textNode(value);
    }
  }

  private Place place(Node node) {
    return new Place(file, line(node));
  }

  private static int line(Node node) {
    return node.getStartMark().orElseThrow().getLine() + 1;
  }
}
