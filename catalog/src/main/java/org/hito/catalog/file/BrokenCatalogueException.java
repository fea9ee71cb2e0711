package org.hito.catalog.file;

import java.util.List;

/** The files cannot be loaded. All flaws are named, so that one pass can fix them. */
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
