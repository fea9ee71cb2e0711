package org.hito.local.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Identifies a process after its launcher was killed. The process id alone is not enough: the
 * system reuses it.
 *
 * @param pid process id
 * @param startedAt its start, according to the system
 * @param command path of its program
 */
record ProcessNote(long pid, Instant startedAt, String command) {

  static Optional<ProcessNote> of(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.startInstant()
        .map(start -> new ProcessNote(process.pid(), start, info.command().orElse("")));
  }

  static ProcessNote parse(List<String> lines) {
    return new ProcessNote(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2));
  }

  List<String> lines() {
    return List.of(Long.toString(pid), startedAt.toString(), command);
  }

  /** The process of this note, if it still runs. */
  Optional<ProcessHandle> stillRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> of(process).filter(this::equals).isPresent());
  }
}
