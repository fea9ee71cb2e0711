package org.hito.testkit.access;

/** Whose resources a role may change or read. */
enum Whose {
  NOBODYS("-"),
  OWN("own"),
  OTHERS("other"),
  ANYBODYS("any");

  private final String word;

  Whose(String word) {
    this.word = word;
  }

  static Whose of(String word) {
    for (Whose whose : values()) {
      if (whose.word.equals(word)) {
        return whose;
      }
    }
    throw new IllegalArgumentException("not -, own, other or any: " + word);
  }

  boolean include(boolean own) {
    return this == ANYBODYS || this == (own ? OWN : OTHERS);
  }
}
