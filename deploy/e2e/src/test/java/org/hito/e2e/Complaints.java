package org.hito.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A browser's complaints while it shows a page, and the page's requests to other sites. */
final class Complaints {

  private static final List<String> LOUD = List.of("error", "warning");

  private Complaints() {}

  /** Those of a page from now on; more are added as they come. */
  static List<String> of(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (LOUD.contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(RunningPlatform.address() + "/")
              && !request.url().startsWith("data:")) {
            complaints.add("asks elsewhere: " + request.url());
          }
        });
    return complaints;
  }
}
