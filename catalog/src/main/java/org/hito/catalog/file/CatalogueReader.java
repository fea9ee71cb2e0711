package org.hito.catalog.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads every {@code *.yaml} below some folders, or single files. */
public final class CatalogueReader {

  private final CatalogueSchema schema = new CatalogueSchema();

  /**
   * Reads all files, or names everything wrong with them.
   *
   * @throws BrokenCatalogueException when a file is missing, malformed or does not match the schema
   */
  public Catalogue read(List<Path> folders) throws BrokenCatalogueException {
    List<YamlFile> read = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    for (Path file : filesIn(folders)) {
      try {
        YamlFile yaml = YamlFile.read(file);
        flaws.addAll(schema.flawsOf(yaml));
        read.add(yaml);
      } catch (BrokenCatalogueException broken) {
        flaws.addAll(broken.flaws());
      }
    }
    if (!flaws.isEmpty()) {
      throw new BrokenCatalogueException(flaws);
    }
    return Catalogue.of(read);
  }

  private static List<Path> filesIn(List<Path> folders) throws BrokenCatalogueException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> below = Files.walk(folder)) {
        List<Path> found = below.filter(CatalogueReader::isYaml).sorted().toList();
        if (found.isEmpty()) {
          throw new BrokenCatalogueException(new Place(folder, 1), "no *.yaml file in it");
        }
        files.addAll(found);
      } catch (IOException missing) {
        throw new BrokenCatalogueException(new Place(folder, 1), "no such folder or file");
      }
    }
    return files.stream().distinct().toList();
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }
}
