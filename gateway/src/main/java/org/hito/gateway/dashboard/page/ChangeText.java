package org.hito.gateway.dashboard.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few words what an entry of a history changed. */
final class ChangeText {

  private static final int CAUSES = 3; // the most that are named

  private ChangeText() {}

  /** The codes of all causes that the texts of these entries name. */
  static List<String> causes(List<Thing> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.concat(causes(entry).stream(), ailing(entry)).limit(CAUSES))
        .toList();
  }

  /**
   * Such as {@code 65 → 63}; empty if the kind of change says enough.
   *
   * @param names of causes, by their codes
   */
  static String of(Thing entry, UnaryOperator<String> names) {
    return switch (entry.text("type")) {
      case "progressed" ->
          between(entry.exactFigure("change.before.value"), entry.exactFigure("change.after.value"))
              + because(causes(entry).stream().map(names).toList());
      case "observed", "observation-withdrawn" ->
          listed(entry.exactFigure("change.value"), day(entry));
      case "status-changed" ->
          entry.has("change.before")
              ? between(word(entry, "change.before.status"), word(entry, "change.after.status"))
              : between(word(entry, "change.from"), word(entry, "change.to"));
      case "health-changed" -> health(entry, names);
      case "milestone-reached", "milestone-missed", "milestone-taken-back" ->
          part(entry, "milestones", entry.text("change.milestone"));
      case "risk-changed" -> part(entry, "risks", entry.text("change.risk"));
      case "gate-opened", "gate-shut" -> entry.localised("change.name", "change.gate");
      default -> "";
    };
  }

  // what moved it, each cause once; its own observation has an entry of its own
  private static List<String> causes(Thing entry) {
    return entry.parts("change.causes").stream()
        .map(cause -> cause.text("subject"))
        .filter(code -> !code.equals(entry.text("state.code")))
        .distinct()
        .toList();
  }

  private static String because(List<String> named) {
    if (named.isEmpty()) {
      return "";
    }
    int more = named.size() - CAUSES;
    String first = named.stream().limit(CAUSES).collect(Collectors.joining("; "));
    return " (" + first + (more > 0 ? "; +" + more : "") + ")";
  }

  // an initiative may be in the same trouble for other reasons
  private static String health(Thing entry, UnaryOperator<String> names) {
    String before = word(entry, "change.from.status");
    String after = word(entry, "change.to.status");
    List<String> reasons =
        entry.parts("change.to.causes").stream()
            .map(
                cause ->
                    switch (cause.text("kind")) {
                      case "milestone-overdue" -> part(entry, "milestones", cause.code());
                      case "high-risk" -> part(entry, "risks", cause.code());
                      default -> names.apply(cause.code());
                    })
            .distinct()
            .toList();
    return (before.equals(after) ? after : between(before, after)) + because(reasons);
  }

  // the indicators that make an initiative unwell
  private static Stream<String> ailing(Thing entry) {
    return entry.parts("change.to.causes").stream()
        .filter(cause -> cause.text("kind").startsWith("indicator-"))
        .map(Thing::code);
  }

  // of a month or a year, an observation holds for the last day
  private static String day(Thing entry) {
    return entry.has("change.period") ? entry.date("change.period") : entry.date("change.on");
  }

  private static String part(Thing entry, String member, String code) {
    return entry.parts("state." + member).stream()
        .filter(one -> one.code().equals(code))
        .map(Thing::label)
        .findFirst()
        .orElse(code);
  }

  private static String word(Thing entry, String path) {
    return entry.has(path) ? entry.badge(path).word() : "";
  }

  private static String between(String before, String after) {
    return TextExtensions.orDash(before) + " → " + TextExtensions.orDash(after);
  }

  private static String listed(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
