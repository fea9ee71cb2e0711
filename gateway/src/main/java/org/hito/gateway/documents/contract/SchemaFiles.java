package org.hito.gateway.documents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.documents.Document;
import org.hito.kit.address.PublicAddress;

/**
 * The schemas packaged with this gateway. The {@code $id} of each is the address it is served at,
 * so that its references resolve even from a copy.
 */
@ApplicationScoped
public class SchemaFiles {

  private static final String FOLDER = "/META-INF/hito/schemas/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.schema\\.json");

  private static final Pattern FOLDERS = Pattern.compile("^[^#]*/");

  private final PublicAddress address;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Document> read = new ConcurrentHashMap<>();

  SchemaFiles(
      @ConfigProperty(name = PublicAddress.SETTING, defaultValue = PublicAddress.DEFAULT)
          PublicAddress address) {
    this.address = address;
  }

  /** The schema in a file of this name, such as {@code commitment.v1.schema.json}. */
  public Optional<Document> named(String name) {
    return NAME.matcher(name).matches()
        ? Optional.ofNullable(read.computeIfAbsent(name, this::load))
        : Optional.empty();
  }

  // in the repository shared schemas have a folder of their own; here all are side by side
  private static void besideIt(JsonNode reference) {
    String there = reference.get("$ref").textValue();
    ((ObjectNode) reference).put("$ref", FOLDERS.matcher(there).replaceFirst(""));
  }

  private Document load(String name) {
    try (InputStream file = SchemaFiles.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        return null;
      }
      ObjectNode schema = (ObjectNode) json.readTree(file);
      schema.put("$id", address.schema(name));
      schema.findParents("$ref").forEach(SchemaFiles::besideIt);
      return Document.of(
          "application/schema+json",
          json.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
