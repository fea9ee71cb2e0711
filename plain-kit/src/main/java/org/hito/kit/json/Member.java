package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hito.kit.domain.Characters;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.VisibleText;
import org.hito.kit.domain.WebAddress;
import org.hito.kit.domain.WireName;

/**
 * One value of a body. A value of the wrong form reads as null and adds one violation.
 *
 * @param pointer its place
 * @param violations the violations of the body so far
 */
record Member(JsonNode node, String pointer, List<Violation> violations) {

  private static final int LONGEST_ADDRESS = 2_000;
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static boolean isCode(String text) {
    return text.length() <= Fields.LONGEST_CODE && CODE.matcher(text).matches();
  }

  /** A text with composed accents, however it was typed. */
  String text(int maximum) {
    return text(Texts.composed(node.textValue()), maximum);
  }

  private String text(String text, int maximum) {
    boolean good =
        check(text != null, "not-a-text")
            && check(text.length() <= maximum, "too-long", Map.of("maximum", maximum))
            && check(Characters.areStorable(text), "forbidden-character")
            && check(!VisibleText.isBlank(text), "blank");
    return good ? text : null;
  }

  /** A short text that names a category. */
  String category(int maximum) {
    String text = text(maximum);
    return text == null ? null : Texts.category(text);
  }

  String code() {
    boolean good = check(node.isTextual() && isCode(node.textValue()), "not-a-code");
    return good ? node.textValue() : null;
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    Optional<E> found =
        constants.stream().filter(c -> WireName.of(c).equals(node.textValue())).findFirst();
    String names = constants.stream().map(WireName::of).collect(Collectors.joining(", "));
    check(found.isPresent(), "not-one-of", Map.of("allowed", names));
    return found.orElse(null);
  }

  LocalDate date() {
    return parsed(PartialDate::tryParseDay, "not-a-date");
  }

  <T> T parsed(Function<String, Optional<T>> parser, String code) {
    Optional<T> value = Optional.ofNullable(node.textValue()).flatMap(parser);
    check(value.isPresent(), code);
    return value.orElse(null);
  }

  PartialDate partialDate() {
    return parsed(PartialDate::tryParse, "not-a-partial-date");
  }

  BigDecimal decimal() {
    BigDecimal value = anyDecimal();
    if (value == null || DecimalLimits.allow(value) || node instanceof StoredNumber) {
      return value;
    }
    violations.add(DecimalLimits.violation(pointer));
    return null;
  }

  BigDecimal anyDecimal() {
    return check(node.isNumber(), "not-a-number") ? node.decimalValue() : null;
  }

  /** A whole number; 50.0 and 5e1 are 50, as in JSON Schema. */
  Integer integer(int minimum, int maximum) {
    boolean good =
        check(isWhole(), "not-a-whole-number")
            && check(
                node.canConvertToInt() && node.intValue() >= minimum && node.intValue() <= maximum,
                "out-of-range",
                Map.of("minimum", minimum, "maximum", maximum));
    return good ? node.intValue() : null;
  }

  private boolean isWhole() {
    return node.isIntegralNumber()
        || (node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0);
  }

  Boolean flag() {
    return check(node.isBoolean(), "not-a-flag") ? node.booleanValue() : null;
  }

  String address() {
    // unchanged: with composed accents it may be another address
    String text = text(node.textValue(), LONGEST_ADDRESS);
    return text != null && check(WebAddress.is(text), "not-an-address") ? text : null;
  }

  /** Reports the rule when it is broken. */
  boolean check(boolean holds, String code) {
    return check(holds, code, Map.of());
  }

  /** Reports the rule, with the arguments of its text, when it is broken. */
  boolean check(boolean holds, String code, Map<String, Object> arguments) {
    if (!holds) {
      violations.add(new Violation(pointer, code, arguments));
    }
    return holds;
  }
}
