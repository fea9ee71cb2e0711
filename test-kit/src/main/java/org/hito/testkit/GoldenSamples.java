package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The golden samples and JSON Schemas (2020-12) of one producer's contracts folder, and the schemas
 * all producers share.
 */
public final class GoldenSamples {
  private static final String SCHEMA_SUFFIX = ".schema.json";
  // an AsyncAPI document is read as a schema too: its own members are not keywords
  static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .keywords(
              Stream.of(
                      "asyncapi",
                      "info",
                      "defaultContentType",
                      "servers",
                      "channels",
                      "operations",
                      "components")
                  .map(NonValidationKeyword::new)
                  .toList())
          .build();

  private final Path folder;
  private final List<GoldenSample> samples;
  private final SchemaRegistry schemas;

  private GoldenSamples(Path folder, List<GoldenSample> samples, SchemaRegistry schemas) {
    this.folder = folder;
    this.samples = samples;
    this.schemas = schemas;
  }

  /**
   * Reads a contracts folder and its subfolders.
   *
   * @param folder relative to the module under test, such as {@code ../meeting-service/contracts}
   * @throws AssertionError when there is no sample in it: a test that finds nothing proves nothing
   */
  public static GoldenSamples in(Path folder) {
    List<GoldenSample> samples =
        filesIn(folder, GoldenSample.SUFFIX).stream()
            .map(file -> new GoldenSample(file, read(file)))
            .toList();
    if (samples.isEmpty()) {
      throw new AssertionError("no *.sample.json in " + folder.toAbsolutePath().normalize());
    }
    return new GoldenSamples(folder, samples, registry(folder));
  }

  /** All samples, by file name. */
  public List<GoldenSample> all() {
    return samples;
  }

  /**
   * The samples whose name starts with a prefix.
   *
   * @throws AssertionError when there is none
   */
  public List<GoldenSample> startingWith(String prefix) {
    List<GoldenSample> found = samples.stream().filter(s -> s.name().startsWith(prefix)).toList();
    if (found.isEmpty()) {
      throw new AssertionError("no sample starting with " + prefix + " in " + folder);
    }
    return found;
  }

  /**
   * The sample with this name (without {@code .sample.json}).
   *
   * @throws AssertionError when there is none
   */
  public GoldenSample named(String name) {
    return startingWith(name).stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample named " + name + " in " + folder));
  }

  /**
   * Fails unless the {@code data} of a CloudEvent is valid against its {@code dataschema}.
   *
   * @throws AssertionError naming every violation
   */
  public void assertValidFact(String cloudEvent) {
    JsonNode event = ExactJson.read(cloudEvent);
    assertValid(event.path("data"), schemaFile(event));
  }

  /**
   * Fails unless the document is valid against the schema.
   *
   * @param schemaFile file name in the folder, such as {@code commitment.v1.schema.json}
   * @throws AssertionError naming every violation
   */
  public void assertValid(JsonNode document, String schemaFile) {
    if (!schemaFile.endsWith(SCHEMA_SUFFIX)) {
      throw new AssertionError("not the name of a schema file: '" + schemaFile + "'");
    }
    List<String> violations = violations(document, schemaFile);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "against " + schemaFile + ":\n  " + String.join("\n  ", violations) + "\n" + document);
    }
  }

  /** The samples that the schemas of another folder refuse, where it has one of the same name. */
  List<String> refusedBy(Path schemas) {
    GoldenSamples there = new GoldenSamples(schemas, samples, registry(schemas));
    return samples.stream()
        .filter(sample -> Files.exists(schemas.resolve(schemaFile(sample.json()))))
        .filter(
            sample ->
                !there.violations(sample.json().path("data"), schemaFile(sample.json())).isEmpty())
        .map(GoldenSample::name)
        .toList();
  }

  private static String schemaFile(JsonNode event) {
    String schema = event.path("dataschema").asText();
    return schema.substring(schema.lastIndexOf('/') + 1);
  }

  List<String> violations(JsonNode document, String location) {
    Schema schema = schemas.getSchema(SchemaLocation.of("contract:///" + location));
    return schema.validate(document).stream().map(Object::toString).toList();
  }

  /** The files that the schemas of the folder refer to, as written. */
  List<String> referredFiles() {
    return filesIn(folder, SCHEMA_SUFFIX).stream()
        .flatMap(file -> referredFiles(ExactJson.read(read(file))).stream())
        .toList();
  }

  static List<String> referredFiles(JsonNode document) {
    return document.findValuesAsText("$ref").stream()
        .map(reference -> reference.replaceAll("#.*", ""))
        .filter(file -> !file.isEmpty())
        .toList();
  }

  /** Resolves schemas by file name, whatever the path in {@code $id} or {@code $ref}. */
  private static SchemaRegistry registry(Path folder) {
    Map<String, String> texts = new ConcurrentHashMap<>();
    filesIn(folder, SCHEMA_SUFFIX)
        .forEach(file -> texts.put(file.getFileName().toString(), read(file)));
    if (AsyncApi.isIn(folder)) {
      texts.put(AsyncApi.AS_SCHEMA, AsyncApi.in(folder).text());
    }
    return SchemaRegistry.withDefaultDialect(
        DIALECT,
        builder ->
            builder.schemas(
                iri -> {
                  String file = iri.substring(iri.lastIndexOf('/') + 1);
                  return texts.computeIfAbsent(file, GoldenSamples::shared);
                }));
  }

  private static String shared(String file) {
    try (InputStream packaged =
        GoldenSamples.class.getResourceAsStream("/META-INF/hito/schemas/" + file)) {
      return packaged == null ? null : new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesIn(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      throw new AssertionError("no folder " + folder.toAbsolutePath().normalize());
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
