package org.hito.gateway.dashboard.page;

/** Where services say what range a number is an end of. */
final class Ranges {

  private Ranges() {}

  /** Beside {@code value} and {@code amount} it is {@code range}; else it is named after both. */
  static String of(String path) {
    String parent = path.substring(0, path.lastIndexOf('.') + 1);
    String member = path.substring(parent.length());
    return member.equals("value") || member.equals("amount") ? parent + "range" : path + "Range";
  }
}
