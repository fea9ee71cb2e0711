package org.hito.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.local.check.DiskCheck;
import org.hito.local.check.PortCheck;
import org.hito.local.check.StartFailure;
import org.hito.local.process.PostgresLeftover;
import org.hito.local.process.ProcessNotes;

/** Cleans up before anything starts. */
final class Housekeeping {
  private static final long NEEDED_MEGABYTES = 1024;

  private final Settings settings;
  private final RunFolder folder;

  Housekeeping(Settings settings, RunFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * Ends what a killed launcher left behind, starts over if requested, and checks disk and ports.
   *
   * @throws StartFailure when something is missing
   */
  void tidy(Progress progress) {
    List<String> ended = new ArrayList<>(new ProcessNotes(folder.notes()).endLeftovers());
    if (PostgresLeftover.end(folder.postgres())) {
      ended.add("PostgreSQL");
    }
    if (!ended.isEmpty()) {
      progress.note("ended what an earlier run left behind: " + String.join(", ", ended));
    }
    if (settings.fresh()) {
      folder.startOver();
    }
    DiskCheck.enoughSpace(folder.notes(), NEEDED_MEGABYTES);
    PortCheck.allFree(ports());
  }

  private Map<Integer, String> ports() {
    Ports ports = settings.ports();
    Map<Integer, String> wanted = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      if (settings.without().contains(service)) {
        continue; // it may be running already
      }
      wanted.put(service.port(ports), service.module());
      wanted.put(service.managementPort(ports), "the health check of " + service.module());
    }
    settings
        .debugged()
        .forEach(service -> wanted.put(service.debugPort(ports), service.module() + "'s debugger"));
    wanted.put(ports.postgres(), "PostgreSQL");
    wanted.put(ports.kafka(), "Kafka");
    wanted.put(ports.kafkaController(), "Kafka's controller");
    return wanted;
  }
}
