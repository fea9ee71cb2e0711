package org.hito.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;

/** Whatever is refused is refused in words. */
class ProblemTextsTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../service-kit/src/main/java"));
  private static final Pattern KEBAB = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  // written like codes, and none
  private static final Set<String> OTHERS =
      Set.of(
          "agency-editor",
          "agency-reporter",
          "platform-admin",
          "date-time",
          "default-kafka-broker",
          "content-type",
          "hito-given-languages",
          "hito-relay",
          "yyyy-mm-dd");

  private final ProblemTexts texts = new ProblemTexts(ProblemTextsTest.class.getClassLoader());

  @Test
  void bothLanguagesHaveTheSameKeys() {
    // Given
    Set<String> english = texts.keys(Language.EN);

    // When
    Set<String> spanish = texts.keys(Language.ES);

    // Then
    assertEquals(english, spanish);
  }

  @Test
  void bothLanguagesNameTheSameThings() {
    // Given
    Set<String> keys = texts.keys(Language.EN);

    // When
    List<String> different =
        keys.stream()
            .filter(key -> !places(Language.EN, key).equals(places(Language.ES, key)))
            .toList();

    // Then
    assertEquals(List.of(), different);
  }

  private Set<String> places(Language language, String key) {
    return PLACE
        .matcher(texts.text(language, key, Map.of()))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCodeTheKitRefusesWithHasItsText() throws IOException {
    // Given
    Set<String> used = new TreeSet<>();
    for (Path source : sources()) {
      KEBAB.matcher(Files.readString(source)).results().forEach(code -> used.add(code.group(1)));
    }
    used.removeAll(OTHERS);

    // When
    Set<String> wordless = new TreeSet<>(used);
    wordless.removeAll(texts.keys(Language.EN));

    // Then
    assertTrue(used.size() > 40, "codes found: " + used.size());
    assertEquals(Set.of(), wordless);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  @Test
  void argumentsAreFilledInOnceAndNeverReadAsPlaces() {
    // Given
    Map<String, Object> arguments = Map.of("name", "{known}", "known", "$1 \\");

    // When
    String text = texts.text(Language.EN, "unknown-query-parameter.detail", arguments);

    // Then
    assertEquals("The query parameter '{known}' is not known here. Known: $1 \\.", text);
  }

  @Test
  void aKeyWithoutTextsStandsForItself() {
    // When
    String text = texts.text(Language.ES, "nobody-wrote-this", Map.of());

    // Then
    assertEquals("nobody-wrote-this", text);
  }
}
