package org.hito.testkit.architecture.planted.domain;

import java.math.BigDecimal;
import java.util.List;

/** Keeps the rule, with the things a domain is made of: primitives, arrays, JDK types, its own. */
public record PureDomain(int count, List<BigDecimal> values, PureDomain parent) {
  long total(long... more) {
    long total = count;
    for (long each : more) {
      total += each;
    }
    return total;
  }
}
