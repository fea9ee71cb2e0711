package org.hito.catalog.file;

import java.nio.file.Path;

/**
 * A place in a catalogue.
 *
 * @param file the file
 * @param line its line, counted from 1
 */
public record Place(Path file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
