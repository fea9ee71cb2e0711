package org.hito.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page. */
final class Axe {

  private Axe() {}

  static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(Axe::said)
            .toList();
  }

  private static String said(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().get(0).getHtml()
        + " "
        + rule.getNodes().get(0).getFailureSummary();
  }
}
