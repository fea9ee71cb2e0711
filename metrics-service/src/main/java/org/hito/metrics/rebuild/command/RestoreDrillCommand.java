package org.hito.metrics.rebuild.command;

import static java.util.Map.entry;

import io.quarkus.runtime.Quarkus;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.Reason;
import org.hito.kit.facts.FactMessages;

/**
 * {@code restore-drill}: proves that a restored database is good. It starts the service apart from
 * the running one: nothing is consumed or published, and it accepts no requests from outside.
 */
public final class RestoreDrillCommand implements Command {

  private static final String CHANNEL = "mp\\.messaging\\.incoming\\.([^.]+)\\.connector";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          entry(FactMessages.RELAYED, "false"),
          entry("hito.days.every", "off"),
          entry("hito.migrate-at-start", "false"),
          entry("quarkus.http.host", "127.0.0.1"),
          entry("quarkus.http.port", "0"),
          entry("quarkus.management.host", "127.0.0.1"),
          entry("quarkus.management.port", "0"),
          entry("quarkus.shutdown.delay", "0s"),
          // standard output is for the figures only
          entry("quarkus.log.console.stderr", "true"),
          entry("quarkus.log.level", "WARN"),
          // about the consumers, which are left out on purpose
          entry("quarkus.log.category.\"io.smallrye.reactive.messaging.provider\".level", "ERROR"),
          // the reason is one line of ours
          entry("quarkus.log.category.\"io.quarkus.runtime.Application\".level", "OFF"));

  @Override
  public String name() {
    return "restore-drill";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    DrillOrder order = DrillOrder.read(arguments);
    settings().forEach(System::setProperty);
    AtomicInteger exit = new AtomicInteger();
    AtomicReference<Throwable> why = new AtomicReference<>();
    Quarkus.run(
        RestoreDrill.class,
        (code, failure) -> {
          exit.set(code);
          why.set(failure);
        });
    DrillReport report = RestoreDrill.report();
    if (report == null) {
      throw new CommandFailure("The restored database was not tried: " + reason(why.get()));
    }
    String figures = report.figures(order.began());
    out.print(figures);
    order.push().ifPresent(address -> Pushgateway.send(address, figures));
    if (report.differences() > 0) {
      throw new CommandFailure(
          "The restored database is not good: differences=" + report.differences());
    }
  }

  // a consumer would take partitions from the running service
  private static Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(SETTINGS);
    for (String name : ConfigProvider.getConfig().getPropertyNames()) {
      if (name.matches(CHANNEL)) {
        all.put(name.replaceFirst("connector$", "enabled"), "false");
      }
    }
    return all;
  }

  private static String reason(Throwable failure) {
    return failure == null ? "the service did not start" : Reason.of(failure);
  }
}
