package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the Chromium of this machine: if it has one, that without windows, at half the cost. */
final class Browsers {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");

  private Browsers() {}

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Without a browser tests are skipped with a message; in CI they fail. */
  static Browser start(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static Path chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("HITO_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(Browsers::none);
  }

  private static Path none() {
    String skipped = "DASHBOARD NOT CHECKED: no Chromium at " + PLACES + " or in HITO_CHROMIUM";
    assertTrue(System.getenv("CI") == null, skipped);
    System.err.println(skipped);
    return abort(skipped);
  }
}
