package org.hito.initiative.document.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.initiative.document.domain.Checksums;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.LanguageTags;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;

/** Reads a document from the body that declares it. */
final class DocumentReader {

  private DocumentReader() {}

  static Reading<Document> read(String code, JsonNode body) {
    return Fields.read(body, fields -> document(code, fields));
  }

  private static Document document(String code, Fields fields) {
    fields.sameCode(code);
    return new Document(
        code,
        fields.required("title").localised("title"),
        fields.texts("aliases"),
        fields.text("publisher", Fields.SHORT_TEXT),
        fields.partialDate("publishedOn"),
        fields.parsed("language", LanguageTags::parse, "not-a-language"),
        fields.address("url"),
        fields.parsed("sha256", Checksums::parse, "not-a-sha256"));
  }
}
