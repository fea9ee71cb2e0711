package org.hito.gateway.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.language.Language;

/**
 * Texts, dates and numbers as readers of one language write them.
 *
 * @param language of the texts
 * @param zone in which instants are shown
 */
@TemplateData
public record Words(Language language, ZoneId zone) {

  /** Shown in place of what a service did not answer. */
  static final JsonNode NOTHING = MissingNode.getInstance();

  private static final TextCatalogue TEXTS = new TextCatalogue("dashboard");
  private static final TextCatalogue FACTS = new TextCatalogue("feed");

  private static final int DIGITS = 3;
  private static final int ALL_DIGITS = 34;
  private static final int PERCENT = 2;

  /** The text of a key. */
  public String text(String key) {
    return TEXTS.text(language, key);
  }

  /** The text of a key with values for its placeholders {@code {0}}, {@code {1}}, {@code {2}}. */
  public String say(String key, Object... values) {
    return new MessageFormat(TEXTS.text(language, key), locale()).format(values);
  }

  /** The text of a key for one, or of {@code key.many} for another number. */
  public String count(String key, int count) {
    return say(count == 1 ? key : key + ".many", count);
  }

  /** What happened, by the type of a fact; the type itself if it is a new one. */
  public String fact(String type) {
    String named = FACTS.text(language, "type." + type, type);
    return TEXTS.text(language, "fact." + type, capitalised(named));
  }

  /** A kind of thing, such as {@code commitment}. */
  public String kind(String kind) {
    return FACTS.text(language, "kind." + kind, kind);
  }

  /** The word for a member of the API; its name if it is a new one. */
  public String member(String name) {
    return TEXTS.text(language, "member." + name, name);
  }

  /** The word for a status; the status itself if it is a new one. */
  public String word(String wire) {
    return TEXTS.text(language, "word." + wire, wire);
  }

  /** The words for moving a commitment from one status to another. */
  public String move(String from, String to) {
    return TEXTS.text(language, "move." + from + "." + to, text("move." + to));
  }

  /** That somebody else was faster than the sender of a form. */
  public String late(String form) {
    return TEXTS.text(language, "late." + form, text("late.any"));
  }

  /** That a form was carried out; empty if there is no such form. */
  public String done(String form) {
    return TEXTS.text(language, "done." + form, "");
  }

  /** The label of a field of a form. */
  public String field(String name) {
    return TEXTS.text(language, "field." + name);
  }

  /** The hint for a field, or for any of its kind; empty if it needs none. */
  public String hint(String name, String kind) {
    return TEXTS.text(language, "hint." + name, TEXTS.text(language, "hint." + kind, ""));
  }

  /** A number rounded for readers: whole, or to three digits if it is small. */
  public String number(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(DIGITS));
    return exact(
        rounded.scale() > 0
            ? rounded.stripTrailingZeros()
            : number.setScale(0, RoundingMode.HALF_UP));
  }

  /** A number with all of its digits. */
  public String exact(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(ALL_DIGITS);
    return format.format(number);
  }

  /** A number of things. */
  public String whole(int number) {
    return exact(BigDecimal.valueOf(number));
  }

  /** A share as a percentage without decimals; only the exact values are shown as 0 % or 100 %. */
  public String percent(BigDecimal share) {
    BigDecimal rounded = share.setScale(PERCENT, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return exactPercent(share.setScale(PERCENT, RoundingMode.UP));
    }
    boolean isWhole = rounded.compareTo(BigDecimal.ONE) == 0;
    return exactPercent(isWhole ? share.setScale(PERCENT, RoundingMode.DOWN) : rounded);
  }

  /** A share as a percentage with all of its digits. */
  public String exactPercent(BigDecimal share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(ALL_DIGITS);
    return format.format(share);
  }

  /** A day, month or year as precise as it is known: {@code 30 Jun 2026}, {@code June 2026}. */
  public String date(String wire) {
    return PartialDate.tryParse(wire)
        .map(
            date ->
                switch (wire.length()) {
                  case 4 -> wire;
                  case 7 -> capitalised(format("MMMM yyyy").format(YearMonth.from(date.first())));
                  default -> day(date.first());
                })
        .orElse(wire);
  }

  /** A date within a sentence: {@code on 30 Jun 2026}, {@code in June 2026}. */
  public String on(String wire) {
    return PartialDate.tryParse(wire)
        .map(
            date ->
                switch (wire.length()) {
                  case 4 -> say("in", wire);
                  case 7 -> say("in", format(text("month.within")).format(date.first()));
                  default -> say("on", day(date.first()));
                })
        .orElse(wire);
  }

  /** A country by its code. */
  public String country(String code) {
    return new Locale("", code).getDisplayCountry(locale());
  }

  /** A language by its tag; the tag if it has no name, as {@code und} has none. */
  public String languageOf(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(locale());
    return name.isEmpty() ? tag : capitalised(name);
  }

  public String day(LocalDate day) {
    return format("d MMM yyyy").format(day).replace(".", "");
  }

  /** A moment, to the minute. */
  public String moment(String wire) {
    return format("d MMM yyyy, HH:mm").format(Instant.parse(wire).atZone(zone)).replace(".", "");
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The order in which readers look for names: {@code Óptica} before {@code Puertos}. */
  public Comparator<Object> alphabetically() {
    return Collator.getInstance(locale());
  }

  private Locale locale() {
    return language == Language.ES ? Locale.forLanguageTag("es-MX") : Locale.US;
  }
}
