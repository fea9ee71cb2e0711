package org.hito.metrics.indicator.domain;

import java.util.Map;
import java.util.Objects;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Texts;

/**
 * The unit of an indicator's values.
 *
 * @param name in one language or in two
 */
public record Unit(LocalisedText name) {

  public Unit {
    Map<String, String> given =
        name.given(); // it may have been stored before names were normalised
    name = new LocalisedText(tidy(given.get("en")), tidy(given.get("es")));
  }

  /** A unit named once for readers of all languages; null for null. */
  public static Unit of(String plain) {
    return plain == null ? null : new Unit(new LocalisedText(plain, null));
  }

  private static String tidy(String text) {
    return text == null ? null : Texts.category(text);
  }

  /** Its name for readers that know only one: the English one, or the only one; null for null. */
  public static String plain(Unit unit) {
    return unit == null ? null : unit.name.en();
  }

  /** Its names by language; null for null, or if it was named once for all. */
  public static LocalisedText text(Unit unit) {
    return unit == null || !unit.name.given().containsKey("es") ? null : unit.name;
  }

  /** True if both are missing, or if a reader of one of the languages sees the same. */
  public static boolean agree(Unit one, Unit other) {
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    return one.name.en().equals(other.name.en()) || one.name.es().equals(other.name.es());
  }
}
