package org.hito.kit.json;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Wording;

/** Reads texts in two languages, alone or next to the plain text of earlier versions. */
final class BilingualTexts {

  private BilingualTexts() {}

  static LocalisedText text(Fields fields, String name, int maximum) {
    return fields.object(name, languages -> text(languages, maximum));
  }

  private static LocalisedText text(Fields languages, int maximum) {
    if (languages.isAbsent("en") && languages.isAbsent("es")) {
      languages.violate("no-language");
    }
    String en = languages.text("en", maximum);
    String es = languages.text("es", maximum);
    return en == null && es == null ? null : new LocalisedText(en, es);
  }

  static Wording wording(Fields fields, String plain, String localised, int maximum) {
    String words = fields.text(plain, maximum);
    LocalisedText text = text(fields, localised, maximum);
    if (text == null) {
      return Wording.of(words);
    }
    if (words != null && !words.equals(text.en()) && !words.equals(text.es())) {
      fields.violate(plain, "in-neither-language", "other", localised);
    }
    return Wording.of(text);
  }
}
