package org.hito.initiative.organisation.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of organisations. */
public final class Countries {

  /** Their ISO 3166-1 alpha-2 codes, sorted. */
  public static final List<String> CODES = Stream.of(Locale.getISOCountries()).sorted().toList();

  private Countries() {}
}
