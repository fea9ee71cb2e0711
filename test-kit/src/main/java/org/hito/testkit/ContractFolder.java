package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A producer's contracts, and whether its schemas, samples and AsyncAPI agree. */
public final class ContractFolder {
  private final Path folder;
  private final GoldenSamples samples;
  private final AsyncApi asyncApi;

  private ContractFolder(Path folder) {
    this.folder = folder;
    this.samples = GoldenSamples.in(folder);
    this.asyncApi = AsyncApi.in(folder);
  }

  /**
   * Reads a contracts folder.
   *
   * @throws AssertionError when there is no sample in it
   */
  public static ContractFolder in(Path folder) {
    return new ContractFolder(folder);
  }

  /**
   * Validates each sample against its schema, the envelope's schema, the AsyncAPI message of its
   * type, and its file name.
   */
  public void assertSamplesValid() {
    for (GoldenSample sample : samples.all()) {
      assertKeepsContract(sample.text());
      CloudEvents.assertReadable(sample.text());
      String type = sample.json().get("type").textValue();
      if (!("org.hito." + sample.name() + ".").startsWith(type + ".")) {
        throw new AssertionError(sample.name() + " is a sample of " + type);
      }
    }
  }

  /** Fails unless a fact is a complete CloudEvent and valid against the contract. */
  public void assertValid(String fact) {
    CloudEvents.assertValid(fact);
    assertKeepsContract(fact);
  }

  private void assertKeepsContract(String fact) {
    JsonNode event = ExactJson.read(fact);
    samples.assertValid(event, "envelope.schema.json");
    samples.assertValidFact(fact);
    asyncApi.assertValid(event, samples);
  }

  /**
   * The aggregates without a sample that is a complete CloudEvent. The oldest samples are not
   * complete: topics still hold such facts.
   */
  public Set<String> thingsWithoutCloudEvent() {
    return samples.all().stream()
        .map(ContractFolder::thing)
        .filter(
            thing ->
                samples.startingWith(thing + ".").stream()
                    .noneMatch(sample -> CloudEvents.hasAbsoluteSchema(sample.text())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String thing(GoldenSample sample) {
    return sample.name().substring(0, sample.name().indexOf('.'));
  }

  /** The samples that readers with the schemas of another folder refuse. */
  public List<String> samplesRefusedBy(Path schemas) {
    return samples.refusedBy(schemas);
  }

  /** The types that have a sample. */
  public Set<String> sampledTypes() {
    return samples.all().stream()
        .map(sample -> sample.json().get("type").textValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The types AsyncAPI declares. */
  public Set<String> declaredTypes() {
    return asyncApi.types();
  }

  /** What a client generated from AsyncAPI would have to guess, one line each. */
  public List<String> shortcomings() {
    return asyncApi.shortcomings(samples);
  }

  /** The messages missing from the facts topic or the state topic of their aggregate. */
  public Set<String> messagesWithoutTheirTopics() {
    return asyncApi.messagesWithoutTheirTopics();
  }

  /** The files AsyncAPI and the schemas refer to. */
  public Set<Path> referredFiles() {
    return Stream.concat(asyncApi.referredFiles().stream(), samples.referredFiles().stream())
        .map(reference -> folder.resolve(reference).normalize())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
