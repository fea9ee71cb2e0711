package org.hito.gateway.search;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a hit among all, the best first. */
record Place(int rank, String code, String kind) implements Comparable<Place> {

  static final Place START = new Place(-1, "", "");

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::rank).thenComparing(Place::code).thenComparing(Place::kind);

  /** A place as text. */
  static final Pattern FORM = Pattern.compile("(\\d) ([a-z0-9-]+) ([a-z]+)");

  String text() {
    return String.join(" ", Integer.toString(rank), code, kind);
  }

  static Place of(Matcher text) {
    return new Place(Integer.parseInt(text.group(1)), text.group(2), text.group(3));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
