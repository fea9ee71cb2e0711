package org.hito.documents.problem;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemTexts;

/**
 * The problem codes of all modules: those that have a text. Codes of answers have a status; the
 * others are found in {@code errors} only.
 *
 * @param folders the resources of the modules that refuse
 */
public record ProblemCodes(List<Path> folders) {

  private static final String CATALOGUE = "META-INF/hito/problems_en.properties";
  private static final String STATUSES = "META-INF/hito/problem_statuses.properties";

  /** The codes of the modules in a repository. */
  public static ProblemCodes of(Path repository) {
    return new ProblemCodes(
        Stream.concat(folders(repository), folders(repository.resolve("deploy")))
            .map(module -> module.resolve("src/main/resources"))
            .filter(resources -> Files.exists(resources.resolve(CATALOGUE)))
            .sorted()
            .toList());
  }

  private static Stream<Path> folders(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All codes, sorted. */
  TreeSet<String> all(ProblemTexts texts) {
    TreeSet<String> codes = new TreeSet<>(texts.keys(Language.EN));
    codes.removeIf(key -> key.contains("."));
    return codes;
  }

  /** The statuses of answers with this code. */
  public List<Integer> statuses(String code) {
    List<Integer> statuses = new ArrayList<>();
    for (Path folder : folders) {
      String listed = read(folder.resolve(STATUSES)).getProperty(code, "");
      Stream.of(listed.split(","))
          .filter(one -> !one.isBlank())
          .map(one -> Integer.valueOf(one.strip()))
          .filter(one -> !statuses.contains(one))
          .forEach(statuses::add);
    }
    return statuses;
  }

  /** Loads the texts. */
  ClassLoader loader() {
    return new URLClassLoader(folders.stream().map(ProblemCodes::url).toArray(URL[]::new), null);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
