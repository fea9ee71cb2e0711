package org.hito.gateway.dashboard.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few words what an entry of a history changed. */
final class ChangeText {

  private static final int CAUSES = 3; // the most that are named

  private ChangeText() {}

  /** Such as {@code 65 → 63}; empty if the kind of change says enough. */
  static String of(Thing entry) {
    return switch (entry.text("type")) {
      case "progressed" ->
          between(entry.exactFigure("change.before.value"), entry.exactFigure("change.after.value"))
              + causes(entry);
      case "observed", "observation-withdrawn" ->
          listed(entry.exactFigure("change.value"), day(entry));
      case "status-changed" ->
          entry.has("change.before")
              ? between(word(entry, "change.before.status"), word(entry, "change.after.status"))
              : between(word(entry, "change.from"), word(entry, "change.to"));
      case "health-changed" ->
          between(word(entry, "change.from.status"), word(entry, "change.to.status"));
      case "milestone-reached", "milestone-missed", "milestone-taken-back" ->
          part(entry, "milestones", entry.text("change.milestone"));
      case "risk-changed" -> part(entry, "risks", entry.text("change.risk"));
      case "gate-opened", "gate-shut" -> entry.localised("change.name", "change.gate");
      default -> "";
    };
  }

  // what moved it, each cause once; its own observation has an entry of its own
  private static String causes(Thing entry) {
    List<String> others =
        entry.parts("change.causes").stream()
            .map(cause -> cause.text("subject"))
            .filter(code -> !code.equals(entry.text("state.code")))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    int more = others.size() - CAUSES;
    String named = others.stream().limit(CAUSES).collect(Collectors.joining(", "));
    return " (" + named + (more > 0 ? ", +" + more : "") + ")";
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
