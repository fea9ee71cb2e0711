package org.hito.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the catalogue that this repository ships, from any of its folders. */
public final class ShippedCatalogue {

  private static final Path FOLDER = Path.of("catalog", "data");

  private ShippedCatalogue() {}

  /** The nearest {@code catalog/data}, searched upwards from a folder. */
  public static Optional<Path> above(Path start) {
    return Stream.iterate(start.toAbsolutePath().normalize(), at -> at != null, Path::getParent)
        .map(at -> at.resolve(FOLDER))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
