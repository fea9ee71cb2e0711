package org.hito.initiative.document;

import java.util.List;
import org.hito.initiative.document.domain.Document;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/** Test data: a document. */
public final class Documents {

  /** Its first declaration. */
  public static final Document PRESS_RELEASE =
      new Document(
          "sien-8-press-release",
          new LocalisedText("Panama hosts SIEN-8", null),
          List.of("000_41332e4a0060aae6.txt"),
          null,
          null,
          null,
          null,
          null);

  /** A later declaration. */
  public static final Document COMPLETE =
      new Document(
          "sien-8-press-release",
          new LocalisedText("Panama hosts the eighth SIEN", "Panamá es sede de la octava SIEN"),
          PRESS_RELEASE.aliases(),
          "SENACYT",
          PartialDate.parse("2024-12"),
          "es-PA",
          "https://www.senacyt.gob.pa/sien-8",
          "41332e4a0060aae6".repeat(4));

  private Documents() {}
}
