package org.hito.e2e;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression of Prometheus asks for: each of its metrics with each of its labels. */
final class Selectors {
  private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
  private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset \\w+");
  private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?! *\\()");
  private static final Set<String> WORDS = Set.of("or", "and", "unless", "on");

  private Selectors() {}

  /** In the form {@code metric{label}}. */
  static Set<String> of(String expression) {
    Stream<String> matched =
        found(MATCHERS, expression)
            .flatMap(braces -> found(MATCHER, braces.group()))
            .map(matcher -> matcher.group(1));
    Stream<String> grouped =
        found(GROUPING, expression).flatMap(by -> Stream.of(by.group(1).split(", *", -1)));
    Set<String> labels = new LinkedHashSet<>(Stream.concat(matched, grouped).toList());
    Set<String> selectors = new LinkedHashSet<>();
    for (String metric : metrics(expression)) {
      labels.forEach(label -> selectors.add(metric + "{" + label + "}"));
    }
    return selectors;
  }

  private static List<String> metrics(String expression) {
    String bare = expression;
    for (Pattern other : List.of(MATCHERS, GROUPING, RANGE)) {
      bare = other.matcher(bare).replaceAll(" ");
    }
    return found(METRIC, bare)
        .map(MatchResult::group)
        .filter(word -> !WORDS.contains(word))
        .distinct()
        .toList();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
