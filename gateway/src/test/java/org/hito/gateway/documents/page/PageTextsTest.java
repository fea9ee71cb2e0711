package org.hito.gateway.documents.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;

class PageTextsTest {

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(
        PageTexts.all(Language.EN).stringPropertyNames(),
        PageTexts.all(Language.ES).stringPropertyNames());
  }
}
