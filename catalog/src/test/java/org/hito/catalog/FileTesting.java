package org.hito.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Loads a small catalogue of every step: it declares, refers and moves. */
abstract class FileTesting extends CommandTesting {

  static final String FILE =
      """
      organisations:
        - {code: idb, name: {en: Bank, es: Banco}, kind: multilateral}
      forums:
        - {code: hled, name: {en: Dialogue, es: Diálogo}, convenors: [idb]}
      meetings:
        - code: hled-2022-04
          forum: hled
          title: {en: Review, es: Revisión}
          from: 2022-04
          moves: [{to: HELD, on: 2022-04}]
      commitments:
        - code: mou
          meeting: hled-2022-04
          title: {en: A memorandum, es: Un memorando}
          kind: mou
          owner: idb
          status: AGREED
          moves:
            - {to: IN_PROGRESS, on: 2022-04}
            - {to: DELIVERED, on: 2022-05}
      """;

  Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = write(FILE);
  }

  Map<String, String> client(String id, String secret) {
    return Map.of(
        "HITO_CLIENT_ID", id,
        "HITO_CLIENT_SECRET", secret,
        "HITO_TOKEN_URL", platform.url() + "/token");
  }
}
