package org.hito.gateway.dashboard.wall;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.kit.problem.ProblemException;

/**
 * What a wall shows, one after the other.
 *
 * @param shown {@code overview}, {@code overdue}, {@code indicators/<code>} or {@code
 *     strategies/<code>}
 * @param every seconds that each is shown
 * @param at the place of the one that is shown now
 */
@TemplateData
public record Rotation(List<String> shown, int every, int at) {

  private static final Pattern SHOWN =
      Pattern.compile("overview|overdue|(indicators|strategies)/[a-z0-9-]{1,80}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST = 50;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 3_600;

  /** Reads it from {@code show}, {@code every} and {@code at}; 400 for what cannot be shown. */
  static Rotation of(Filters query) {
    Filters asked = query.or("show", "overview,overdue").or("every", "20").or("at", "0");
    List<String> shown = List.of(asked.value("show").split(",", -1));
    int every = number(asked.value("every"));
    boolean isKnown = shown.stream().allMatch(one -> SHOWN.matcher(one).matches());
    if (!isKnown || shown.size() > MOST || every < SHORTEST || every > LONGEST) {
      throw refused();
    }
    return new Rotation(shown, every, number(asked.value("at")) % shown.size());
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw refused();
    }
    return Integer.parseInt(text);
  }

  private static ProblemException refused() {
    return new ProblemException(400, "bad-request");
  }

  /**
   * What is shown now: {@code overview}, {@code overdue}, {@code indicators} or {@code strategies}.
   */
  public String kind() {
    return shown.get(at).replaceFirst("/.*", "");
  }

  /** The code of the thing that is shown now; empty if it is about many. */
  public String code() {
    return shown.get(at).contains("/") ? shown.get(at).replaceFirst(".*/", "") : "";
  }

  /** The query of the next one. */
  public String next() {
    return "show=%s&every=%d&at=%d"
        .formatted(String.join(",", shown), every, (at + 1) % shown.size());
  }

  /** Where it is among them: {@code 2 / 5}. */
  public String place() {
    return (at + 1) + " / " + shown.size();
  }
}
