package org.hito.kit.table;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the numbers of a table show of how it writes decimals. A point or comma before exactly three
 * digits may separate thousands instead: {@code 1,500} is one and a half, or fifteen hundred.
 */
enum DecimalMark {
  /** Nothing, or points only. */
  POINT,
  /** Commas only. */
  COMMA,
  /** Points and commas, or nothing where either is likely. */
  UNCLEAR;

  private static final Pattern PLAIN = Pattern.compile("-?\\d++(\\.\\d++)?");
  private static final Pattern WITH_COMMA =
      Pattern.compile("-?(?:\\d++|[1-9]\\d{0,2}(?:\\.\\d{3})++),\\d++");
  private static final Pattern ANY_COMMA = Pattern.compile("[-+]?[\\d.\\s]*,\\d+");
  private static final Pattern MAYBE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

  /**
   * What these numbers show.
   *
   * @param separator of the cells; where decimals have commas, it is usually a semicolon
   */
  static DecimalMark of(Stream<String> numbers, char separator) {
    Set<DecimalMark> shown =
        numbers.flatMap(number -> shown(number).stream()).collect(Collectors.toSet());
    return shown.size() == 2
        ? UNCLEAR
        : shown.stream().findFirst().orElse(separator == ';' ? UNCLEAR : POINT);
  }

  private static Optional<DecimalMark> shown(String number) {
    if (MAYBE_THOUSANDS.matcher(number).matches()) {
      return Optional.empty();
    }
    if (WITH_COMMA.matcher(number).matches()) {
      return Optional.of(COMMA);
    }
    return number.indexOf('.') >= 0 && PLAIN.matcher(number).matches()
        ? Optional.of(POINT)
        : Optional.empty();
  }

  /** The number with a decimal point; empty if it is not a number, or ambiguous. */
  Optional<String> plain(String number) {
    if (ambiguity(number).isPresent()) {
      return Optional.empty();
    }
    return WITH_COMMA.matcher(number).matches()
        ? Optional.of(number.replace(".", "").replace(',', '.'))
        : Optional.of(number).filter(one -> PLAIN.matcher(one).matches());
  }

  /** The code of the problem, if the number is ambiguous. */
  Optional<String> ambiguity(String number) {
    boolean maybeThousands = MAYBE_THOUSANDS.matcher(number).matches();
    if (number.indexOf(',') >= 0) {
      return Optional.of("decimal-comma")
          .filter(code -> maybeThousands ? this != COMMA : isOdd(number));
    }
    return Optional.of("ambiguous-point").filter(code -> maybeThousands && this != POINT);
  }

  private static boolean isOdd(String number) {
    return ANY_COMMA.matcher(number).matches() && !WITH_COMMA.matcher(number).matches();
  }
}
