package org.hito.gateway.dashboard.promise;

import java.util.stream.Collectors;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says in one sentence who made a promise with whom, by when, and whether it was kept. */
public final class PromiseText {

  private final Promise promise;
  private final Labels labels;
  private final Thing thing;
  private final Words words;

  private PromiseText(Promise promise, Labels labels) {
    this.promise = promise;
    this.labels = labels;
    this.thing = promise.thing();
    this.words = thing.words();
  }

  /** The sentence. */
  public static String of(Promise promise, Labels labels) {
    return new PromiseText(promise, labels).sentence();
  }

  /** When it is due, or was kept or dropped. */
  static String day(Promise promise) {
    var text = new PromiseText(promise, null);
    return promise.isOpen()
        ? text.due()
        : text.words.say(
            promise.isKept() ? "promise.day.kept" : "promise.day.dropped", text.closed());
  }

  /** How that compares with today or with what was agreed; empty if there is nothing to compare. */
  static String distance(Promise promise) {
    return new PromiseText(promise, null).distance();
  }

  private String sentence() {
    String partners =
        thing.texts("partners").stream()
            .map(labels::organisation)
            .collect(Collectors.joining(", "));
    return words.say(
        "promise." + manner() + (partners.isEmpty() ? "" : ".with"),
        labels.organisation(promise.owner()),
        partners,
        when());
  }

  private String manner() {
    if (!promise.isOpen()) {
      return promise.isKept() ? "kept" : "dropped";
    }
    return promise.turn() == Turn.AGREE ? "proposed" : "owed";
  }

  private String when() {
    String day = promise.isOpen() ? due() : closed();
    String distance = distance();
    return distance.isEmpty() ? day : day + ", " + distance;
  }

  private String due() {
    return thing.has("dueOn") ? thing.due() : words.text("promise.undated");
  }

  private String closed() {
    return thing.has("closedBy")
        ? words.say("promise.by", thing.date("closedBy"), words.on(thing.text("closedBy")))
        : words.on(thing.text("closedOn"));
  }

  private String distance() {
    if (promise.isOpen()) {
      return left();
    }
    if (!promise.isKept() || !thing.has("originalDueOn")) {
      return "";
    }
    int slipped = promise.daysSlipped();
    if (slipped == 0) {
      return words.text("promise.timely");
    }
    return slipped > 0
        ? words.count("promise.late", slipped)
        : words.count("promise.early", -slipped);
  }

  private String left() {
    if (promise.daysOverdue() > 0) {
      return words.count("promise.overdue", promise.daysOverdue());
    }
    if (!thing.has("dueOn")) {
      return "";
    }
    return promise.daysLeft() > 0
        ? words.count("promise.left", promise.daysLeft())
        : words.text("promise.today");
  }
}
