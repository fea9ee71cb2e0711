package org.hito.gateway.events.consumer;

import java.util.regex.Pattern;

/** Names that agencies give to their consumers. */
public final class ConsumerNames {

  private static final int LONGEST = 80;
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private ConsumerNames() {}

  public static boolean isValid(String name) {
    return name.length() <= LONGEST && SHAPE.matcher(name).matches();
  }
}
