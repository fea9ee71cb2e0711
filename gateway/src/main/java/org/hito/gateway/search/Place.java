package org.hito.gateway.search;

import java.util.Comparator;

/** The place of a hit among all, the best first. */
record Place(int rank, String code, String kind) implements Comparable<Place> {

  static final Place START = new Place(-1, "", "");

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::rank).thenComparing(Place::code).thenComparing(Place::kind);
  private static final String SEPARATOR = " ";

  String text() {
    return String.join(SEPARATOR, Integer.toString(rank), code, kind);
  }

  static Place parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return new Place(Integer.parseInt(parts[0]), parts[1], parts[2]);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
