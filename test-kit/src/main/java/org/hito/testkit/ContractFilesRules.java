package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The files of a service's contracts agree with each other. A service extends this in a test of its
 * own.
 */
public abstract class ContractFilesRules {

  private static final Path RELEASED = Path.of("../contracts/released");

  private final ContractFolder contracts = ContractFolder.in(Path.of("contracts"));

  @Test
  void everySampleObeysItsSchemaAndTheEnvelope() {
    contracts.assertSamplesValid();
  }

  /** The samples that the previous release cannot read, because it did not know their content. */
  protected List<String> newToReadersOfTheReleaseBefore() {
    return List.of();
  }

  @Test
  void readersOfTheReleaseBeforeReadEverySampleThatIsNotNewToThem() {
    assertEquals(newToReadersOfTheReleaseBefore(), contracts.samplesRefusedBy(RELEASED));
  }

  @Test
  void everyThingHasASampleThatIsACloudEventAsFactsAreWrittenNow() {
    assertEquals(Set.of(), contracts.thingsWithoutCloudEvent());
  }

  @Test
  void everySampledTypeIsDeclaredAndEveryDeclaredTypeHasItsSample() {
    assertEquals(contracts.sampledTypes(), contracts.declaredTypes());
  }

  @Test
  void everyMessageIsBoundToItsTypeItsChangeItsKeyAndItsTopics() {
    assertEquals(List.of(), contracts.shortcomings());
  }

  @Test
  void everyDeclaredTypeGoesToTheFactsAndTheStateTopicOfItsThing() {
    assertEquals(Set.of(), contracts.messagesWithoutTheirTopics());
  }

  @Test
  void everyReferenceToAFileLeadsToOne() {
    // When
    Set<Path> files = contracts.referredFiles();

    // Then
    assertFalse(files.isEmpty());
    assertTrue(files.stream().allMatch(Files::isRegularFile), files.toString());
  }
}
