package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Whatever is refused is refused in words, in both languages. */
class ProblemTextsTest {

  private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern REFUSED =
      Pattern.compile("(?s)(?:Violation\\.of|violate|forbidden|conflict)\\((.*?);");
  private static final Set<String> ARGUMENTS =
      Set.of(
          "value",
          "allowed",
          "of",
          "direction",
          "steward",
          "measure",
          "dimension",
          "today",
          "meetings",
          "strategy",
          "line");

  private final ProblemTexts texts = new ProblemTexts(ProblemTextsTest.class.getClassLoader());

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(texts.keys(Language.EN), texts.keys(Language.ES));
  }

  @Test
  void everyCodeARefusalNamesHasItsText() {
    // Given
    Set<String> codes =
        sources().stream()
            .flatMap(source -> REFUSED.matcher(source).results())
            .flatMap(refusal -> WORD.matcher(refusal.group(1)).results())
            .map(word -> word.group(1))
            .filter(word -> !ARGUMENTS.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));

    // When
    Set<String> wordless = new TreeSet<>(codes);
    wordless.removeAll(texts.keys(Language.EN));

    // Then
    assertTrue(codes.size() > 15, "codes found: " + codes);
    assertEquals(Set.of(), wordless);
  }

  @Test
  void everyTextOfThisServiceIsOfACodeInUse() throws IOException {
    // Given
    Set<String> words =
        sources().stream()
            .flatMap(source -> WORD.matcher(source).results())
            .map((MatchResult word) -> word.group(1))
            .collect(Collectors.toSet());

    // When
    List<String> idle =
        Files.readAllLines(Path.of("src/main/resources/META-INF/hito/problems_en.properties"))
            .stream()
            .map(line -> line.replaceAll("^expected\\.|(\\.detail)?=.*", ""))
            .filter(code -> !words.contains(code))
            .toList();

    // Then
    assertEquals(List.of(), idle);
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(Files::isRegularFile).map(ProblemTextsTest::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
