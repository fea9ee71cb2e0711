package org.hito.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Whatever is refused is refused in words. */
class ProblemTextsTest {

  private static final Pattern CODE =
      Pattern.compile(
          "(?:forbidden|conflict|Violation\\.of|new Violation)\\(\\s*(?:[^\"()]*,\\s*)?\"([^\"]+)\"(?:\\s*\\+\\s*\\w+(?:\\s*\\+\\s*\"[^\"]*\")?)?(?:,\\s*\"([a-z-]+)\")?");

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
  void everyCodeADomainRefusesWithHasItsText() throws IOException {
    // Given
    Set<String> used = new TreeSet<>();
    for (String source : domainSources()) {
      CODE.matcher(source)
          .results()
          .map(
              found ->
                  found.group(1).startsWith("/") || found.group(1).isEmpty()
                      ? found.group(2)
                      : found.group(1))
          .forEach(used::add);
    }

    // When
    Set<String> wordless =
        used.stream()
            .filter(code -> !texts.keys(Language.EN).contains(code))
            .collect(Collectors.toSet());

    // Then
    assertEquals(Set.of(), wordless);
  }

  private static Set<String> domainSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Set<String> sources = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().contains("/domain/")).toList()) {
        if (Files.isRegularFile(file)) {
          sources.add(Files.readString(file));
        }
      }
      return sources;
    }
  }
}
