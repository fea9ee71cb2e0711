package org.hito.gateway.dashboard.forum;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.page.Words;

/**
 * What an organisation has to say at the next meeting.
 *
 * @param code of the organisation
 * @param points its promises, the most urgent first
 */
@TemplateData
public record Delegation(String code, List<Point> points) {

  private static final int AT_MOST = 8;

  /** The organisations that own these promises; those with most to explain come first. */
  static List<Delegation> of(List<Point> points) {
    return points.stream()
        .sorted(Comparator.comparing(Point::since))
        .collect(
            Collectors.groupingBy(
                point -> point.promise().owner(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(one -> new Delegation(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparing((Delegation one) -> one.count(SinceLastMeeting.SLIPPED))
                .thenComparing(one -> one.count(SinceLastMeeting.SILENT))
                .reversed())
        .toList();
  }

  /** Those that fit on a page. */
  public List<Point> shown() {
    return points.stream().limit(AT_MOST).toList();
  }

  public int leftOut() {
    return points.size() - shown().size();
  }

  /** How many of its promises slipped, are silent, were kept, or are new. */
  public String summary(Words words) {
    List<String> counts = new ArrayList<>();
    for (SinceLastMeeting since : SinceLastMeeting.REPORTED) {
      long count = count(since);
      if (count > 0) {
        counts.add(words.count("since." + since, Math.toIntExact(count)));
      }
    }
    return String.join(", ", counts);
  }

  private long count(SinceLastMeeting since) {
    return counts().getOrDefault(since, 0L);
  }

  private Map<SinceLastMeeting, Long> counts() {
    return points.stream().collect(Collectors.groupingBy(Point::since, Collectors.counting()));
  }
}
