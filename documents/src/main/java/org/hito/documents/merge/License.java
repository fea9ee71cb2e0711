package org.hito.documents.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The licence of every document. */
final class License {

  private License() {}

  static void add(ObjectNode info) {
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
  }
}
