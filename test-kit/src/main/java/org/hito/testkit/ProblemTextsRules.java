package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Every refusal has its texts, in both languages. A module extends this in a test of its own. */
public abstract class ProblemTextsRules {
  private static final String STATUSES = "META-INF/hito/problem_statuses.properties";
  private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?s)(?:Problem\\.of|new ProblemException|Violation\\.of|new Violation|violate|forbidden"
              + "|conflict|check)\\((.*?);");
  private static final List<Pattern> WITH_STATUS =
      List.of(
          Pattern.compile("(?<!\\d)([45]\\d\\d),\\s*\"([a-z]+(?:-[a-z0-9]+)*)\""),
          Pattern.compile("Rejection\\.(conflict)\\(\\s*\"([a-z-]+)\""),
          Pattern.compile("Rejection\\.(forbidden)\\(\\s*\"([a-z-]+)\""));
  private static final Map<String, String> STATUS_OF_KIND =
      Map.of("conflict", "409", "forbidden", "403");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final ProblemTexts texts = new ProblemTexts(getClass().getClassLoader());
  private final Path owner;
  private final List<String> sources;
  private final Set<String> otherWords;
  private final int fewest;

  /**
   * Rules for the texts of one module.
   *
   * @param owner folder of the module with the texts, seen from the module under test
   * @param users folders of the modules that refuse with them
   * @param otherWords words that look like codes, or are found in refusals, but are not codes
   * @param fewest a number close to that of the codes in use, so that a broken search fails
   */
  protected ProblemTextsRules(
      String owner, List<String> users, Set<String> otherWords, int fewest) {
    this.owner = Path.of(owner);
    this.sources = users.stream().flatMap(ProblemTextsRules::sources).toList();
    this.otherWords = otherWords;
    this.fewest = fewest;
  }

  /** Codes that refusals here do not use, or not in a form that the search finds. */
  protected Set<String> otherCodes() {
    return Set.of();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(texts.keys(Language.EN), texts.keys(Language.ES));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    // When
    List<String> different =
        texts.keys(Language.EN).stream()
            .filter(key -> !arguments(Language.EN, key).equals(arguments(Language.ES, key)))
            .toList();

    // Then
    assertEquals(List.of(), different);
  }

  @Test
  void everyCodeOfARefusalHasItsText() {
    // Given
    Set<String> keys = texts.keys(Language.EN);
    Set<String> words = new TreeSet<>(otherCodes());
    for (String source : sources) {
      REFUSAL
          .matcher(source)
          .results()
          .map(one -> one.group(1))
          .forEach(refusal -> words(WORD, refusal).forEach(words::add));
      words(CODE, source).forEach(words::add);
    }

    // When
    Set<String> wordless = new TreeSet<>(words);
    wordless.removeAll(keys);
    wordless.removeAll(otherWords);
    keys.forEach(key -> wordless.removeAll(arguments(Language.EN, key)));

    // Then
    words.retainAll(keys);
    assertTrue(words.size() >= fewest, "codes found: " + words);
    assertEquals(Set.of(), wordless);
  }

  @Test
  void everyTextIsOfACodeInUse() throws IOException {
    // Given
    Set<String> words =
        sources.stream().flatMap(source -> words(WORD, source)).collect(Collectors.toSet());
    words.addAll(otherWords);
    words.addAll(otherCodes());
    Path english = owner.resolve("src/main/resources/META-INF/hito/problems_en.properties");

    // When
    List<String> idle =
        Files.readAllLines(english).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.replaceAll("(\\.detail)?=.*", "").replaceAll("^\\w+\\.", ""))
            .filter(code -> !words.contains(code))
            .toList();

    // Then
    assertEquals(List.of(), idle);
  }

  @Test
  void everyCodeOfAnAnswerHasItsStatus() throws IOException {
    // Given
    Set<String> listed = statuses();
    Set<String> codes = texts.keys(Language.EN);

    // When
    Set<String> missing =
        sources.stream()
            .flatMap(source -> WITH_STATUS.stream().flatMap(form -> form.matcher(source).results()))
            .filter(refusal -> codes.contains(refusal.group(2)))
            .map(
                refusal ->
                    refusal.group(2)
                        + "="
                        + STATUS_OF_KIND.getOrDefault(refusal.group(1), refusal.group(1)))
            .filter(line -> !listed.contains(line))
            .collect(Collectors.toCollection(TreeSet::new));

    // Then
    assertEquals(Set.of(), missing, "not in problem_statuses.properties");
  }

  private Set<String> statuses() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (URL file : Collections.list(getClass().getClassLoader().getResources(STATUSES))) {
      Properties statuses = new Properties();
      try (InputStream open = file.openStream()) {
        statuses.load(open);
      }
      statuses.forEach(
          (code, all) ->
              Stream.of(all.toString().split(",")).forEach(one -> listed.add(code + "=" + one)));
    }
    return listed;
  }

  private Set<String> arguments(Language language, String key) {
    return PLACE
        .matcher(texts.text(language, key, Map.of()))
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> words(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(word -> word.group(1));
  }

  private static Stream<String> sources(String module) {
    try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
      return files.filter(Files::isRegularFile).map(ProblemTextsRules::read).toList().stream();
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
