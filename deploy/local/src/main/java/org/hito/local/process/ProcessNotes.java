package org.hito.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The notes of running processes, one file each; ends those that were left behind. */
public final class ProcessNotes {
  private static final String SUFFIX = ".pid";
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path folder;

  /** Keeps its notes in this folder, which must exist. */
  public ProcessNotes(Path folder) {
    this.folder = folder;
  }

  /** Notes a process that has just started. */
  public void write(String name, ProcessHandle process) {
    ProcessNote.of(process)
        .ifPresent(
            note -> {
              try {
                Files.write(file(name), note.lines());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Deletes the note of a process that has ended. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends every noted process that still runs, and deletes the notes.
   *
   * @return the names of those that had to be ended
   */
  public List<String> endLeftovers() {
    List<String> ended = new ArrayList<>();
    for (String name : names()) {
      read(name)
          .flatMap(ProcessNote::stillRunning)
          .ifPresent(
              process -> {
                Ending.of(process, GRACE);
                ended.add(name);
              });
      remove(name);
    }
    return ended;
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A note that is incomplete, because the disk was full for example, identifies no process. */
  private Optional<ProcessNote> read(String name) {
    try {
      List<String> lines = Files.readAllLines(file(name));
      return lines.size() == 3 ? Optional.of(ProcessNote.parse(lines)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
