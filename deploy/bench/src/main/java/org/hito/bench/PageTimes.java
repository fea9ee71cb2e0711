package org.hito.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.hito.bench.client.Api;
import org.hito.bench.client.Page;
import org.hito.bench.client.Pages;

/**
 * How long each page of the dashboard takes, and how much goes over the wire. Pages take turns, on
 * one connection that is kept open. Of several rounds the one with the lowest 95th percentile
 * counts for a page, so that other load on the machine matters less.
 *
 * <p>Arguments: requests of each page and round (default 20), rounds (default 5), address of the
 * gateway (default {@code http://localhost:8080}).
 */
public final class PageTimes {

  private static final int WARM_UP = 20;

  private PageTimes() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int requests = Integer.parseInt(argument(arguments, 0, "20"));
    int rounds = Integer.parseInt(argument(arguments, 1, "5"));
    URI gateway = URI.create(argument(arguments, 2, "http://localhost:8080"));
    List<Page> pages =
        Pages.of(Api.anonymous(gateway)).stream()
            .map(path -> new Page(gateway, path))
            .collect(Collectors.toList());
    run(pages, WARM_UP);
    pages.forEach(Page::forget);
    for (int round = 0; round < rounds; round++) {
      run(pages, requests);
      pages.forEach(Page::endRound);
    }
    report(pages, System.out);
  }

  private static void run(List<Page> pages, int requests) throws IOException, InterruptedException {
    for (int request = 0; request < requests; request++) {
      for (Page page : pages) {
        page.read();
      }
    }
  }

  private static void report(List<Page> pages, PrintStream out) {
    out.printf("%-48s %8s %8s %8s %10s%n", "page, ms", "median", "p95", "max", "bytes");
    for (Page page : pages) {
      out.printf(
          "%-48s %8.1f %8.1f %8.1f %,10d%n",
          page.path(),
          Figures.millis(page.best(), 50),
          Figures.millis(page.best(), 95),
          Figures.millis(page.best(), 100),
          page.bytes());
    }
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }
}
