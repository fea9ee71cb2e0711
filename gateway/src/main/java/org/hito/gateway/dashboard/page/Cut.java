package org.hito.gateway.dashboard.page;

/** Shortens texts to the room they have. */
final class Cut {

  // words longer than this are cut, too
  private static final int LONGEST_WORD = 40;

  private Cut() {}

  /** The text if it is at most that long; otherwise its first whole words and an ellipsis. */
  static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    int space = text.lastIndexOf(' ', end);
    if (space >= end - LONGEST_WORD) {
      end = space;
    } else if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
