package org.hito.metrics;

import java.math.BigDecimal;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A JSON number of exactly this value, whatever Java type it was read as. */
public final class NumberMatcher extends TypeSafeMatcher<Number> {

  private final BigDecimal expected;

  private NumberMatcher(BigDecimal expected) {
    this.expected = expected;
  }

  public static NumberMatcher number(String expected) {
    return new NumberMatcher(new BigDecimal(expected));
  }

  @Override
  protected boolean matchesSafely(Number actual) {
    return new BigDecimal(actual.toString()).compareTo(expected) == 0;
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("the number " + expected);
  }
}
