package org.hito.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page. */
final class Axe {

  private Axe() {}

  static List<String> violations(Page page) {
    return found(
        page(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
  }

  /** Only of its colours: for a page that was looked at in others. */
  static List<String> violationsOfColour(Page page) {
    return found(page(page).withRules(List.of("color-contrast", "link-in-text-block")));
  }

  private static AxeBuilder page(Page page) {
    // a page has no frames, for which axe would open another page
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> found(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(Axe::said).toList();
  }

  private static String said(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().get(0).getHtml()
        + " "
        + rule.getNodes().get(0).getFailureSummary();
  }
}
