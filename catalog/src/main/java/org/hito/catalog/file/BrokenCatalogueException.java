package org.hito.catalog.file;

import java.util.List;

/**
 * The files cannot be loaded as they are; every flaw found is named, so that one pass mends all.
 */
public final class BrokenCatalogueException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Flaw> flaws;

  public BrokenCatalogueException(List<Flaw> flaws) {
    super("the catalogue has " + flaws.size() + " flaws");
    this.flaws = List.copyOf(flaws);
  }

  BrokenCatalogueException(Place place, String reason) {
    this(List.of(new Flaw(place, reason)));
  }

  public List<Flaw> flaws() {
    return flaws;
  }
}
