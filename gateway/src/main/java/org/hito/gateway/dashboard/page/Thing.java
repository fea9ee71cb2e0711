package org.hito.gateway.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hito.gateway.dashboard.chart.Bar;
import org.hito.gateway.views.Authors;
import org.hito.gateway.views.Names;

/**
 * A resource as a service returned it, or a part of one, as a page shows it. Members are named by
 * their path, such as {@code progress.status}. A text, date or number that is absent is empty.
 */
@TemplateData
public record Thing(JsonNode json, Words words) {

  private static final int LABEL = 160;
  private static final int BRIEF = 300;
  private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED");

  /** A thing that does not exist: its texts, dates and numbers are empty. */
  public static Thing none(Words words) {
    return new Thing(Words.NOTHING, words);
  }

  public boolean has(String path) {
    return !at(path).isMissingNode() && !at(path).isNull();
  }

  public boolean flag(String path) {
    return at(path).booleanValue();
  }

  public int size(String path) {
    return at(path).size();
  }

  public String code() {
    return text("code");
  }

  /** Its name, cut to what a list has room for. */
  public String label() {
    return Cut.to(LABEL, title());
  }

  /** Its name in the language of the page; its code if it has no name. */
  public String title() {
    for (String member : List.of("name", "title")) {
      if (at(member).isObject()) {
        return localised(member);
      }
    }
    return has("label") ? text("label") : code();
  }

  /** A text in two languages, in that of the page; a plain one as it is. */
  public String localised(String path) {
    JsonNode text = at(path);
    return text.isObject() ? Names.in(words.language(), text) : text.asText("");
  }

  /** The bilingual text if there is one, otherwise the plain one. */
  public String localised(String path, String plain) {
    return has(path) ? localised(path) : text(plain);
  }

  /** A text as {@link #localised} reads it, cut to what a list has room for. */
  public String brief(String path) {
    return Cut.to(BRIEF, localised(path));
  }

  /** The same for a bilingual or plain text, as {@link #localised(String, String)} reads it. */
  public String brief(String path, String plain) {
    return Cut.to(BRIEF, localised(path, plain));
  }

  public String text(String path) {
    return at(path).asText("");
  }

  /** The agency that made a change; the platform if none did: pages do not name accounts. */
  public String author() {
    return Authors.of(text("agency"));
  }

  public String date(String path) {
    return has(path) ? words.date(text(path)) : "";
  }

  /** A date within a sentence: {@code on 30 Jun 2026}, {@code in June 2026}. */
  public String on(String path) {
    return has(path) ? words.on(text(path)) : "";
  }

  public String moment(String path) {
    return has(path) ? words.moment(text(path)) : "";
  }

  public String number(String path) {
    return has(path) ? words.number(decimal(path)) : "";
  }

  /** A figure: a number, or both ends of the range that it is an end of. */
  public String figure(String path) {
    return figure(path, Thing::number);
  }

  /** The same with all digits. */
  public String exactFigure(String path) {
    return figure(path, Thing::exact);
  }

  /** The same as percentages. */
  public String share(String path) {
    return figure(path, Thing::percent);
  }

  private String figure(String path, BiFunction<Thing, String, String> words) {
    String range = Ranges.of(path);
    return has(range)
        ? words.apply(this, range + ".from") + "–" + words.apply(this, range + ".to")
        : words.apply(this, path);
  }

  public String exact(String path) {
    return has(path) ? words.exact(decimal(path)) : "";
  }

  public String percent(String path) {
    return has(path) ? words.percent(decimal(path)) : "";
  }

  /** A number of hundredths as a percentage: {@code 60%} of 60. */
  public String hundredths(String path) {
    return has(path) ? words.exactPercent(decimal(path).movePointLeft(2)) : "";
  }

  /** A limit as a percentage with all digits. */
  public String exactPercent(String path) {
    return has(path) ? words.exactPercent(decimal(path)) : "";
  }

  /** A number of things; 0 if it is absent. */
  public int whole(String path) {
    return at(path).intValue();
  }

  public BigDecimal decimal(String path) {
    return at(path).decimalValue();
  }

  /** When it is due, or was; empty without a date. */
  public String due() {
    return has("dueOn") ? words.say("due", date("dueOn"), on("dueOn")) : "";
  }

  /** A stretch of time: {@code October 2024 – December 2028}; empty without a beginning or end. */
  public String period(String path) {
    return Stream.of(date(path + ".from"), date(path + ".to"))
        .filter(end -> !end.isEmpty())
        .collect(Collectors.joining(" – "));
  }

  /** The period given by its own members. */
  public String period() {
    return Stream.of(date("from"), date("to"))
        .filter(end -> !end.isEmpty())
        .distinct()
        .collect(Collectors.joining(" – "));
  }

  /** An amount or its bounds, with the currency. */
  public String money() {
    String amount =
        Stream.of(exact("amount"), exact("from"), exact("to"))
            .filter(number -> !number.isEmpty())
            .collect(Collectors.joining(" – "));
    return amount.isEmpty() ? "" : amount + " " + text("currency");
  }

  /** A bar as long as the share at a path; nothing without one. */
  public RawString bar(String path) {
    return new RawString(has(path) ? Bar.draw(decimal(path), null) : "");
  }

  /** The badge of the word at a path, such as a status. */
  public Badge badge(String path) {
    return Badge.of(text(path), words);
  }

  /** Whether an initiative has a health: of one that is over, nobody asks how it is doing. */
  public boolean hasHealth() {
    return !OVER.contains(text("status"));
  }

  /** Whether a gate is open. */
  public Badge gateBadge() {
    return Badge.of(flag("open") ? "OPEN" : "SHUT", words);
  }

  public Thing part(String path) {
    return new Thing(at(path), words);
  }

  public List<Thing> parts(String path) {
    return StreamSupport.stream(at(path).spliterator(), false)
        .map(part -> new Thing(part, words))
        .toList();
  }

  /** How many things a counted list leaves out. */
  public int leftOut() {
    return Math.max(0, whole("total") - size("items"));
  }

  public List<String> texts(String path) {
    return StreamSupport.stream(at(path).spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The names of the documents that it and its parts cite as sources. */
  public List<String> documents() {
    return json.findValuesAsText("document").stream().distinct().toList();
  }

  /** The figure of an indicator with its unit. */
  public String unit() {
    return Cut.to(LABEL, localised("unitText", "unit"));
  }

  private JsonNode at(String path) {
    JsonNode found = json;
    for (String member : path.split("\\.", -1)) {
      found = found.path(member);
    }
    return found;
  }
}
