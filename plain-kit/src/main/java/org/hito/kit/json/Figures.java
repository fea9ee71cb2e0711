package org.hito.kit.json;

import java.math.BigDecimal;
import java.util.function.Function;
import org.hito.kit.domain.Figure;

/** Reads figures, which are numbers or ranges. */
final class Figures {

  private Figures() {}

  /** The members {@code value} and {@code range} of an object. */
  static Figure figure(Fields fields, Function<Member, BigDecimal> number) {
    fields.requiredAs("value", "range");
    Figure value = fields.readMember("value", member -> value(member, number));
    Figure range = fields.object("range", ends -> range(ends, number));
    if (value != null && range != null && !value.equals(range) && !isEndOf(range, value)) {
      fields.violate("value", "not-an-end");
    }
    return range == null ? value : range;
  }

  private static Figure value(Member member, Function<Member, BigDecimal> number) {
    return member.node().isObject()
        ? Fields.readObject(member, ends -> range(ends, number))
        : Figure.of(number.apply(member));
  }

  private static boolean isEndOf(Figure range, Figure value) {
    return !value.hasTwoEnds() && range.ends().contains(value.from());
  }

  private static Figure range(Fields ends, Function<Member, BigDecimal> number) {
    BigDecimal from = ends.required("from").readMember("from", number);
    BigDecimal to = ends.required("to").readMember("to", number);
    if (from == null || to == null) {
      return null;
    }
    if (from.compareTo(to) > 0) {
      ends.violate("range-upside-down");
      return null;
    }
    return new Figure(from, to);
  }
}
