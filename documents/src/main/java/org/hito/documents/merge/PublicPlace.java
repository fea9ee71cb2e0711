package org.hito.documents.merge;

/**
 * Where a merged document names the public address of the installation, which is known only when
 * the gateway runs.
 */
public final class PublicPlace {

  /** Replaced by the gateway with the address. */
  public static final String ADDRESS = "https://public-address.invalid";

  private PublicPlace() {}
}
