package org.hito.catalog.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.hito.catalog.platform.CannotWorkException;
import org.hito.catalog.platform.PlatformClient;

/**
 * Declares a catalogue kind by kind. Items that refer to something that another service does not
 * know yet are retried together, after one wait. A refused item does not stop the others.
 */
public final class Loader {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Step step;
  private final Patience patience;
  private final Progress progress;
  private final Map<String, Result> results = new HashMap<>();

  Loader(Step step, Patience patience, Progress progress) {
    this.step = step;
    this.patience = patience;
    this.progress = progress;
  }

  /** A loader that declares the catalogue in the platform. */
  public static Loader loading(PlatformClient platform, Patience patience, Progress progress) {
    return new Loader(new Declaration(platform), patience, progress);
  }

  /** A loader that only reads, and reports what a load would do. */
  public static Loader rehearsing(PlatformClient platform, Patience patience, Progress progress) {
    return new Loader(new DryRun(platform), patience, progress);
  }

  /** Loads everything; throws {@link CannotWorkException} when it is pointless to continue. */
  public Summary load(Catalogue catalogue) {
    try (Attempts attempts = new Attempts(step)) {
      return load(catalogue, attempts);
    }
  }

  private Summary load(Catalogue catalogue, Attempts attempts) {
    List<Item> waiting = firstRound(catalogue, attempts);
    Instant giveUpAt = patience.clock().instant().plus(patience.limit());
    Duration pause = FIRST_PAUSE;
    boolean cameOn = true;
    while (!waiting.isEmpty() && patience.clock().instant().isBefore(giveUpAt)) {
      if (cameOn) {
        progress.waits(waiting.size());
      }
      pause(longest(pause, waiting));
      List<Item> still = attempt(waiting, waiting, attempts);
      cameOn = still.size() < waiting.size();
      giveUpAt = cameOn ? patience.clock().instant().plus(patience.limit()) : giveUpAt;
      pause = cameOn ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      waiting = still;
    }
    return Summary.of(catalogue, item -> results.get(item.path()));
  }

  private List<Item> firstRound(Catalogue catalogue, Attempts attempts) {
    List<Item> later = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Item> items = catalogue.of(kind);
      if (!items.isEmpty()) {
        progress.begins(kind, items.size());
        later.addAll(attempt(items, later, attempts));
      }
    }
    return later;
  }

  /**
   * Tries each item, and returns those that may succeed later.
   *
   * @param waiting those that failed before: without them the platform knows none of their parts
   */
  private List<Item> attempt(List<Item> items, List<Item> waiting, Attempts attempts) {
    List<String> paths = waiting.stream().map(item -> item.path() + "/").toList();
    List<Item> later = new ArrayList<>();
    List<Result> came = attempts.of(items);
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      Result result = came.get(at);
      results.merge(item.path(), result, (before, now) -> now.after(before.outcome()));
      boolean isPart = paths.stream().anyMatch(item.path()::startsWith);
      if (result.mayPassLater() || (result.isRefused() && isPart)) {
        later.add(item);
      }
    }
    return later;
  }

  private Duration longest(Duration pause, List<Item> waiting) {
    Duration asked =
        waiting.stream()
            .flatMap(item -> results.get(item.path()).tryAgainAfter().stream())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return asked.compareTo(pause) > 0 ? shorter(asked, patience.limit()) : pause;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void pause(Duration time) {
    try {
      patience.pause().of(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotWorkException("stopped while waiting", stopped);
    }
  }
}
