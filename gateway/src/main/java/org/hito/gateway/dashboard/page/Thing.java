package org.hito.gateway.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hito.gateway.views.Names;

/**
 * Something that a service answered, or a part of it, as a page shows it. Members are named by
 * their path, such as {@code progress.status}. A text, date or number that is absent is empty.
 */
@TemplateData
public record Thing(JsonNode json, Words words) {

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

  /** What it is called in the language of the page; its code if it has no name. */
  public String label() {
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

  /** The first that is there, of a text in two languages and a plain one. */
  public String localised(String path, String plain) {
    return has(path) ? localised(path) : text(plain);
  }

  public String text(String path) {
    return at(path).asText("");
  }

  public String date(String path) {
    return has(path) ? words.date(text(path)) : "";
  }

  public String moment(String path) {
    return has(path) ? words.moment(text(path)) : "";
  }

  public String number(String path) {
    return has(path) ? words.number(decimal(path)) : "";
  }

  public String exact(String path) {
    return has(path) ? words.exact(decimal(path)) : "";
  }

  public String percent(String path) {
    return has(path) ? words.percent(decimal(path)) : "";
  }

  public BigDecimal decimal(String path) {
    return at(path).decimalValue();
  }

  /** The badge of the word at a path, such as a status. */
  public Badge badge(String path) {
    return Badge.of(text(path), words);
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

  public List<String> texts(String path) {
    return StreamSupport.stream(at(path).spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The figure of an indicator with its unit. */
  public String unit() {
    return has("unitText") ? localised("unitText") : text("unit");
  }

  private JsonNode at(String path) {
    JsonNode found = json;
    for (String member : path.split("\\.", -1)) {
      found = found.path(member);
    }
    return found;
  }
}
