package org.hito.documents.change;

import java.util.Locale;
import java.util.Map;
import org.hito.documents.text.Catalogue;
import org.hito.kit.language.Language;

/** Describes changes in both languages. */
public final class Sentences {

  private final Catalogue texts = Catalogue.packaged("changes");

  public String of(Change change, Language language) {
    String sentence = texts.text(language, change.kind().name().toLowerCase(Locale.ROOT));
    for (Map.Entry<String, String> argument : change.arguments().entrySet()) {
      sentence = sentence.replace('{' + argument.getKey() + '}', argument.getValue());
    }
    return sentence;
  }
}
