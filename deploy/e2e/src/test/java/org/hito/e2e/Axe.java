package org.hito.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe finds wrong with a page, which has no frames. Its script is loaded once for all looks at
 * a page, and only the violations come back: a builder of its own loads 600 kB for each look and
 * fetches all that is right.
 */
final class Axe {

  private static final String RUN =
      """
      rules => axe
        .run(document, { runOnly: rules, resultTypes: ['violations'] })
        .then(results => results.violations.map(
          rule => `${rule.id}: ${rule.nodes[0].html} ${rule.nodes[0].failureSummary}`))
      """;

  private Axe() {}

  static List<String> violations(Page page) {
    return found(
        page,
        "tag",
        List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
  }

  /** Only of its colours: for a page that was looked at in others. */
  static List<String> violationsOfColour(Page page) {
    return found(page, "rule", List.of("color-contrast", "link-in-text-block"));
  }

  private static List<String> found(Page page, String kind, List<String> rules) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    List<?> found = (List<?>) page.evaluate(RUN, Map.of("type", kind, "values", rules));
    return found.stream().map(String::valueOf).toList();
  }
}
