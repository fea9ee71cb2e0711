package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in documents lead to files and headings that exist. */
class DocumentLinksTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final Set<String> NOT_OURS = Set.of(".git", ".local", "target", "node_modules");
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("(?:\\]\\(|^\\[[^\\]]+\\]: )(?!https?:)([^)\\s]+)", Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void everyLinkInTheRepositoryLeadsSomewhere() throws IOException {
    // Given
    List<Path> documents = documents(REPOSITORY);

    // When
    List<String> broken = new ArrayList<>();
    for (Path document : documents) {
      broken.addAll(broken(document));
    }

    // Then
    assertTrue(documents.size() > 20, documents.toString());
    assertEquals(List.of(), broken);
  }

  @Test
  void aLinkToAMissingFileOrHeadingIsFound() throws IOException {
    // Given
    Files.writeString(folder.resolve("there.md"), "# It's `there`\n");
    Path document =
        Files.writeString(
            folder.resolve("links.md"),
            """
            [fine](there.md#its-there), [also](https://example.org), [file](gone.md),
            [heading](there.md#gone), [reference]
            ```text
            [code](is-not-a-link.md)
            ```
            [reference]: gone.java
            """);

    // When
    List<String> broken = broken(document);

    // Then
    assertEquals(
        List.of("gone.md", "there.md#gone", "gone.java"),
        broken.stream().map(line -> line.substring(line.indexOf(": ") + 2)).toList());
  }

  private static List<String> broken(Path document) throws IOException {
    String text = CODE.matcher(Files.readString(document)).replaceAll("");
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !leadsSomewhere(document, link))
        .map(link -> document + ": " + link)
        .toList();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file);
    return Files.exists(target)
        && (hash < 0
            || !target.toString().endsWith(".md")
            || headings(target).contains(link.substring(hash + 1)));
  }

  /** The anchors that GitHub gives to headings. */
  private static List<String> headings(Path document) {
    try {
      return HEADING
          .matcher(Files.readString(document))
          .results()
          .map(DocumentLinksTest::anchor)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }

  private static List<Path> documents(Path root) throws IOException {
    List<Path> documents = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return NOT_OURS.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              documents.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return documents;
  }
}
