package org.hito.meeting.forum.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.meeting.forum.domain.Forum;

/** Reads a forum from the body that declares it. */
final class ForumReader {

  private ForumReader() {}

  static Reading<Forum> read(String code, JsonNode body) {
    return Fields.read(body, fields -> forum(code, fields));
  }

  private static Forum forum(String code, Fields fields) {
    fields.sameCode(code);
    return new Forum(
        code,
        fields.required("name").localised("name"),
        fields.texts("aliases"),
        fields.codes("convenors"),
        fields.code("parent"),
        fields.code("createdBy"),
        fields.sources());
  }
}
