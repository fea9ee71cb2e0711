package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateExtension;

/** What templates do with texts. */
@TemplateExtension
final class TextExtensions {

  private TextExtensions() {}

  /** The text, or a dash in its place. */
  static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  /** The text, or another one. */
  static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
