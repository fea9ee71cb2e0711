package org.hito.catalog.file;

/**
 * Something wrong in a file, and where.
 *
 * @param place the line to look at
 * @param reason what is wrong with it, for a person
 */
public record Flaw(Place place, String reason) {

  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
