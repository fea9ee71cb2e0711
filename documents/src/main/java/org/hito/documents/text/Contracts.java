package org.hito.documents.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The contracts in the folders {@code contracts} of the repository.
 *
 * @param repository its root
 */
public record Contracts(Path repository) {

  /** The services that own data, in the order of the documentation. */
  public static final List<String> SERVICES =
      List.of("initiative-service", "meeting-service", "metrics-service");

  public static final String OPENAPI = "openapi.json";
  private static final String SCHEMA = ".schema.json";

  /** The OpenAPI documents of the services, by module. */
  public Map<String, JsonNode> openApis() {
    return ofServices(OPENAPI);
  }

  /** The gateway's own endpoints, written by hand; references may point into the others. */
  public JsonNode openApiOfGateway() {
    return Text.read(folder("gateway").resolve("openapi.yaml"));
  }

  /** The AsyncAPI documents of the services, by module. */
  public Map<String, JsonNode> asyncApis() {
    return ofServices("asyncapi.yaml");
  }

  /** The schemas of facts, by the name they are served under. */
  public Map<String, JsonNode> schemas() {
    return files(name -> name.endsWith(SCHEMA));
  }

  /** The golden samples, by file name. */
  public Map<String, JsonNode> samples() {
    return files(name -> name.endsWith(".sample.json"));
  }

  /**
   * The places that may break readers of the last release, each with the reason: {@code
   * contracts/breaks.json}.
   */
  public Map<String, JsonNode> breaks() {
    Map<String, JsonNode> reasons = new TreeMap<>();
    Text.read(repository.resolve("contracts").resolve("breaks.json"))
        .properties()
        .forEach(place -> reasons.put(place.getKey(), place.getValue()));
    return reasons;
  }

  private Path folder(String module) {
    return repository.resolve(module).resolve("contracts");
  }

  private Map<String, JsonNode> ofServices(String file) {
    Map<String, JsonNode> found = new TreeMap<>();
    SERVICES.forEach(service -> found.put(service, Text.read(folder(service).resolve(file))));
    return found;
  }

  private Map<String, JsonNode> files(Predicate<String> wanted) {
    Map<String, JsonNode> found = new TreeMap<>();
    Stream.concat(Stream.of(repository.resolve("contracts")), SERVICES.stream().map(this::folder))
        .flatMap(Contracts::list)
        .filter(file -> wanted.test(file.getFileName().toString()))
        .forEach(file -> found.put(file.getFileName().toString(), Text.read(file)));
    return found;
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
