package org.hito.gateway.views;

/** Who made a change, for everybody to read: an agency, never an account. */
public final class Authors {

  private static final String PLATFORM = "Hito";

  private Authors() {}

  /** The code of the agency; the platform's name for changes of none and of its administrators. */
  public static String of(String agency) {
    return agency.isEmpty() || agency.equalsIgnoreCase(PLATFORM) ? PLATFORM : agency;
  }
}
