package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

/** Services, contracts and guide agree with the declared topics. */
class DeclaredTopicsTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final List<String> SERVICES =
      List.of("initiative-service", "meeting-service", "metrics-service");

  private static String text(String file) {
    try {
      return Files.readString(REPOSITORY.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the first group of a pattern finds in a file of every service. */
  private static Set<String> found(String file, String pattern) {
    return SERVICES.stream()
        .flatMap(service -> Pattern.compile(pattern).matcher(text(service + file)).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyGroupHasItsDeadLettersAndReadsWhatIsThere() {
    // Given
    String settings = "/src/main/resources/application.properties";

    // When
    Set<String> groups = found(settings, "(?m)^mp\\.messaging\\.incoming\\..*\\.group\\.id=(.*)$");
    Set<String> dead = found(settings, "(?m)^mp\\.messaging\\..*dead-letter-queue\\.topic=(.*)$");
    Set<String> read = found(settings, "(?m)^mp\\.messaging\\.incoming\\.\\w+\\.topic=(.*)$");

    // Then
    assertEquals(sorted(FactTopics.GROUPS.stream()), groups);
    assertEquals(sorted(FactTopics.GROUPS.stream().map(FactTopics::deadLetters)), dead);
    assertTrue(FactTopics.all().containsAll(read), read.toString());
  }

  @Test
  void everyTopicOfFactsAndStatesIsInAContractAndNoOther() {
    // When
    Set<String> promised =
        found("/contracts/asyncapi.yaml", "address: (hito\\.\\S+\\.(?:facts|state)\\.v1)");

    // Then
    Stream<String> declared =
        FactTopics.AGGREGATES.stream()
            .flatMap(one -> Stream.of(FactTopics.facts(one), FactTopics.state(one)));
    assertEquals(sorted(declared), promised);
  }

  @Test
  void theGuideNamesAllOfThemAndTheirSettings() {
    // Given
    String guide = text("docs/operating/install.md");

    // Then
    Stream<String> settings =
        FactTopics.all().stream()
            .flatMap(topic -> FactTopics.settings(topic).entrySet().stream())
            .map(Object::toString);
    List<String> missing =
        Stream.of(FactTopics.AGGREGATES.stream(), FactTopics.GROUPS.stream(), settings)
            .flatMap(names -> names)
            .filter(name -> !guide.contains(name))
            .toList();
    assertEquals(List.of(), missing);
  }
}
