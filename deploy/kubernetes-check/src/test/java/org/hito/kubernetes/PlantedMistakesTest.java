package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Changes one line of one manifest, and asks for the one complaint that it deserves. */
class PlantedMistakesTest {
  private static final String ONE_NODE = "components/one-node/kustomization.yaml";
  private static final Map<Installation, Manifests> SERVERS = new EnumMap<>(Installation.class);
  private static final Map<Installation, Manifests> DATA = new EnumMap<>(Installation.class);

  @BeforeAll
  static void render() throws IOException, InterruptedException {
    Kubectl.isNeeded();
    for (Installation one : List.of(Installation.DEV, Installation.PRODUCTION)) {
      SERVERS.put(one, one.servers(Installation.FOLDER));
      DATA.put(one, one.infrastructure(Installation.FOLDER));
    }
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/planted-mistakes.csv",
      delimiter = '|',
      useHeadersInDisplayName = true)
  void aMistakeIsCaught(
      Installation in,
      String file,
      String right,
      String wrong,
      String complaint,
      @TempDir Path temp)
      throws Exception {
    // Given
    Path copy = temp.resolve("kubernetes");
    copy(Installation.FOLDER, copy);
    copy(Installation.FOLDER.resolveSibling("monitoring"), temp.resolve("monitoring"));
    change(copy.resolve(file), right, wrong.replace("\\n", "\n"));
    // When
    List<String> violations = Checks.violations(rendered(in, file, copy));
    // Then
    assertEquals(
        List.of(),
        violations.stream().filter(one -> !one.contains(complaint)).toList(),
        "complaints about something else");
    assertTrue(!violations.isEmpty(), "nobody complains");
  }

  private static void change(Path file, String right, String wrong) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(right), () -> file + " has no line with " + right);
    Files.writeString(file, text.replaceFirst(Pattern.quote(right), wrong));
  }

  /** With what the mistake cannot reach as it was: rendering takes most of the time. */
  private static Manifests rendered(Installation in, String file, Path copy) throws Exception {
    if (file.startsWith("components/debezium/")) {
      return SERVERS.get(in).and(Installation.with("debezium", "production/infrastructure", copy));
    }
    boolean isShared = file.startsWith("base/namespace/");
    boolean isOfData = file.startsWith("infrastructure/") || file.equals(ONE_NODE);
    Manifests servers = isOfData ? SERVERS.get(in) : in.servers(copy);
    return servers.and(isOfData || isShared ? in.infrastructure(copy) : DATA.get(in));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
