package org.hito.gateway.dashboard.page;

import io.quarkus.qute.TemplateExtension;
import org.hito.kit.domain.WebAddress;

/** What templates do with texts. */
@TemplateExtension
final class TextExtensions {

  private TextExtensions() {}

  /** The text, or a dash in its place. */
  static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  /** Both texts with a dot between them, or the one that is not empty. */
  static String beside(String text, String other) {
    return text.isEmpty() || other.isEmpty() ? text + other : text + " · " + other;
  }

  /** Whether the text may be a link. */
  static boolean isWebAddress(String text) {
    return WebAddress.is(text);
  }

  /** The text, or another one. */
  static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
