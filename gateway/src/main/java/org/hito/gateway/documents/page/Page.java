package org.hito.gateway.documents.page;

import org.hito.kit.language.Language;

/**
 * What every page shows around its content.
 *
 * @param language of its texts
 * @param root the way from its address to the one of the installation, such as {@code ../}
 * @param name of its title among the texts
 */
public record Page(Language language, String root, String name) {

  /** The language of the page, for {@code lang}. */
  public String lang() {
    return language.tag();
  }

  /** A text of all pages. */
  public String text(String key) {
    return PageTexts.text(language, key);
  }
}
