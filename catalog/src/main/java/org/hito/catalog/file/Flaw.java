package org.hito.catalog.file;

/**
 * A flaw in a file.
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
