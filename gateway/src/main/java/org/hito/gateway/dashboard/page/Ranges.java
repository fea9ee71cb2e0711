package org.hito.gateway.dashboard.page;

/** The members in which services give the range that a number is an end of. */
final class Ranges {

  private Ranges() {}

  /**
   * For {@code value} and {@code amount} it is {@code range}; otherwise the member's name followed
   * by Range.
   */
  static String of(String path) {
    String parent = path.substring(0, path.lastIndexOf('.') + 1);
    String member = path.substring(parent.length());
    return member.equals("value") || member.equals("amount") ? parent + "range" : path + "Range";
  }
}
