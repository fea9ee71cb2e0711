package org.hito.documents.merge;

import java.util.List;

/** Contracts that cannot be published together. */
public final class DoNotFit extends RuntimeException {

  private DoNotFit(String document, List<String> reasons) {
    super(document + ":\n  " + String.join("\n  ", reasons));
  }

  static void unlessEmpty(String document, List<String> reasons) {
    if (!reasons.isEmpty()) {
      throw new DoNotFit(document, reasons);
    }
  }
}
