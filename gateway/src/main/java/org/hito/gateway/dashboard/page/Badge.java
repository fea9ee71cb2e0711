package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A status as a word, a shape and a tone, so that nobody depends on its colour.
 *
 * @param word in the language of the page
 * @param shape a character that differs between tones
 * @param tone names its colours: good, warn, bad, done or calm
 */
@TemplateData
public record Badge(String word, String shape, String tone) {

  /** The statuses of indicators, the best first. */
  public static final List<String> OF_INDICATORS =
      List.of("ACHIEVED", "ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_TARGET", "NO_DATA");

  private static final Map<String, Set<String>> TONES =
      Map.of(
          "good", Set.of("ON_TRACK", "GREEN", "OPEN", "HELD", "UP"),
          "warn", Set.of("AT_RISK", "AMBER", "BLOCKED", "ON_HOLD", "LATE", "SILENT"),
          "bad", Set.of("OFF_TRACK", "RED", "OVERDUE", "SLIPPED", "MATERIALISED", "DOWN"),
          "done",
              Set.of(
                  "ACHIEVED", "REACHED", "DELIVERED", "VERIFIED", "COMPLETED", "CLOSED", "KEPT"));
  private static final Map<String, String> SHAPES =
      Map.of("good", "●", "warn", "▲", "bad", "■", "done", "✓", "calm", "○");

  /** The badge of a wire word, such as {@code ON_TRACK}. */
  public static Badge of(String wire, Words words) {
    String tone =
        TONES.entrySet().stream()
            .filter(tones -> tones.getValue().contains(wire))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("calm");
    return new Badge(words.word(wire), SHAPES.get(tone), tone);
  }
}
