package org.hito.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.local.process.ServiceSpec;

/** The services that a run leaves out: says how to start them by hand, and waits for them. */
record ManualServices(Path repository, List<ServiceSpec> services) {
  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");
  private static final String NEXT_LINE = " \\\n      ";

  /** Returns when all are ready, however long that takes, unless the run ends. */
  void await(ReadyWait ready, Progress progress) {
    services.stream()
        .filter(service -> !service.isReady())
        .forEach(service -> progress.note(request(service)));
    ready.all(services, FOREVER);
  }

  private String request(ServiceSpec service) {
    return """
        waiting for %s at %s. Start it in another terminal:

        %s
        """
        .formatted(service.name(), service.ready(), command(service));
  }

  /** One command for a POSIX shell, whatever its current folder. */
  String command(ServiceSpec service) {
    Stream<String> settings =
        service.environment().entrySet().stream().map(ManualServices::setting);
    String command =
        service.command().stream().map(ManualServices::quoted).collect(Collectors.joining(" "));
    return Stream.concat(settings, Stream.of(command))
        .collect(
            Collectors.joining(
                NEXT_LINE, "    cd " + quoted(repository.toString()) + " && env" + NEXT_LINE, ""));
  }

  private static String setting(Map.Entry<String, String> variable) {
    return variable.getKey() + "=" + quoted(variable.getValue());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
