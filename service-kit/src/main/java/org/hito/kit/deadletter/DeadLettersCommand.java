package org.hito.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.CommandRefusal;
import org.hito.kit.command.Reason;
import org.hito.kit.kafka.KafkaSettings;

/**
 * {@code dead-letters list}, {@code show}, {@code replay} and {@code discard}: what the consumers
 * of this service could not process. Nothing is deleted; a letter that was replayed or discarded is
 * no longer listed.
 */
public final class DeadLettersCommand implements Command {

  private static final String USAGE =
      "usage: dead-letters list [<letter|group>…], or dead-letters show, replay or discard"
          + " <letter|group|all>…; a letter is <topic>-<partition>@<offset>";

  @Override
  public String name() {
    return "dead-letters";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty() || arguments.equals(List.of("list"))) {
      run("list", List.of(Selection.ALL), out);
    } else {
      run(arguments.get(0), arguments.subList(1, arguments.size()), out);
    }
  }

  private static void run(String verb, List<String> chosen, PrintStream out) {
    if (chosen.isEmpty() || !List.of("list", "show", "replay", "discard").contains(verb)) {
      throw new CommandRefusal(USAGE);
    }
    Config config = ConfigProvider.getConfig();
    Groups groups = Groups.of(config);
    Selection selection = Selection.of(chosen, groups);
    try (DeadLetters letters = DeadLetters.of(KafkaSettings.of(config), groups.topics())) {
      run(verb, letters, selection.from(letters), out);
    } catch (KafkaException failure) {
      throw new CommandFailure("Kafka does not answer: " + Reason.of(failure));
    }
  }

  private static void run(
      String verb, DeadLetters letters, List<DeadLetter> chosen, PrintStream out) {
    switch (verb) {
      case "show" -> chosen.forEach(letter -> show(letters.record(letter.id()), out));
      case "replay" -> settle(chosen, out, new Replay(letters, chosen)::run);
      case "discard" -> settle(chosen, out, letters::discard);
      default -> list(chosen, out);
    }
  }

  private static void list(List<DeadLetter> letters, PrintStream out) {
    letters.forEach(letter -> out.println(letter.line()));
    out.println(letters.size() + " open");
  }

  private static void show(ConsumerRecord<byte[], byte[]> record, PrintStream out) {
    out.println("key: " + text(record.key()));
    record.headers().forEach(header -> out.println(header.key() + ": " + text(header.value())));
    out.println();
    out.println(text(record.value()));
  }

  private static String text(byte[] value) {
    return value == null ? "none" : new String(value, UTF_8);
  }

  private static void settle(
      List<DeadLetter> letters, PrintStream out, Function<DeadLetter, Settlement> settling) {
    Map<Settlement, Integer> counts = new EnumMap<>(Settlement.class);
    for (DeadLetter letter : letters) {
      Settlement outcome = settling.apply(letter);
      counts.merge(outcome, 1, Integer::sum);
      out.println(letter.id() + " " + outcome.word());
    }
    out.println(
        counts.isEmpty()
            ? "nothing to do"
            : counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", ")));
  }
}
