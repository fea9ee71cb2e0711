package org.hito.documents.merge;

import java.util.List;

/** Contracts that cannot be published together. */
public final class IncompatibleContracts extends RuntimeException {

  private IncompatibleContracts(String document, List<String> reasons) {
    super(document + ":\n  " + String.join("\n  ", reasons));
  }

  static void unlessEmpty(String document, List<String> reasons) {
    if (!reasons.isEmpty()) {
      throw new IncompatibleContracts(document, reasons);
    }
  }
}
