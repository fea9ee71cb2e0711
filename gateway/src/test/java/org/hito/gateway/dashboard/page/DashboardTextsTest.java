package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;

/** Both languages have every text of the dashboard, and no text is left over. */
class DashboardTextsTest {

  private static final TextCatalogue TEXTS = new TextCatalogue("dashboard");
  private static final List<Path> USERS =
      List.of(
          Path.of("src/main/resources/templates/dashboard"),
          Path.of("src/main/java/org/hito/gateway/dashboard"));
  private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][\\w.-]*)[\"']");

  // {frame.text('word', status)} and {words.text("word." + status)}
  private static final Pattern FAMILY =
      Pattern.compile("(?:text|fact)\\('([a-z][\\w.-]*)', |\"([a-z][\\w.-]*)\\.\" \\+");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:frame|words|words\\(\\))\\.(?:text|say|count)\\(['\"]([a-z][\\w.-]*)['\"][,)]"
              + "|frame\\.nothing\\('[a-z-]+','([a-z][\\w.-]*)'\\)");

  private static final Pattern COUNTED =
      Pattern.compile("words(?:\\(\\))?\\.count\\(['\"]([a-z][\\w.-]*)['\"],");

  private static Set<String> keys(Language language) {
    return new TreeSet<>(TEXTS.all(language).stringPropertyNames());
  }

  private static String used() {
    return USERS.stream()
        .flatMap(DashboardTextsTest::files)
        .map(DashboardTextsTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> found(Pattern pattern, String in) {
    return pattern
        .matcher(in)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(keys(Language.EN), keys(Language.ES));
  }

  @Test
  void everyTextIsUsed() {
    // Given
    String users = used();
    Set<String> quoted = found(QUOTED, users);
    Set<String> families = found(FAMILY, users);

    // When
    Set<String> left = keys(Language.EN);
    left.removeIf(
        key ->
            quoted.contains(key)
                || quoted.contains(key.replaceFirst("\\.(many|what)$", ""))
                || families.stream().anyMatch(family -> key.startsWith(family + ".")));

    // Then
    assertEquals(Set.of(), left);
  }

  @Test
  void everyTextThatIsUsedExists() {
    // Given
    Set<String> known = keys(Language.EN);

    String users = used().replaceAll("\\s+", "");

    // When
    Set<String> missing = found(NAMED, users);
    missing.removeIf(
        key -> known.contains(key) || known.stream().anyMatch(one -> one.startsWith(key + ".")));
    found(COUNTED, users).stream().map(key -> key + ".many").forEach(missing::add);
    missing.removeAll(known);

    // Then
    assertEquals(Set.of(), missing);
  }
}
