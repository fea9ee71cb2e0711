package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One thing a file declares.
 *
 * @param kind what it is
 * @param declared the item as the file has it
 * @param yaml the file it was read from
 * @param pointer where in that file it stands
 */
public record Item(Kind kind, ObjectNode declared, YamlFile yaml, String pointer) {

  /** What it is known by within its kind. */
  public String identity() {
    return kind.identityOf(declared);
  }

  /** Where the API has it, below the base path. */
  public String path() {
    return kind.pathOf(declared);
  }

  /** What is sent to declare it: everything but what the path says and what happened since. */
  public ObjectNode body() {
    ObjectNode body = declared.deepCopy();
    body.remove("moves");
    body.remove(kind == Kind.OBSERVATION ? List.of("indicator", "on") : List.of("code"));
    return body;
  }

  /** What happened to it since, oldest first; each is the body of a move. */
  public List<ObjectNode> moves() {
    return StreamSupport.stream(declared.path("moves").spliterator(), false)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** The line it begins on. */
  public Place place() {
    return place("");
  }

  /** The line of one of its members, given by JSON Pointer; of the nearest one that is there. */
  public Place place(String member) {
    return yaml.place(pointer + member);
  }

  @Override
  public String toString() {
    return kind + " " + identity();
  }

  /** The item's source, a missing node where it names none. */
  public JsonNode source() {
    return declared.path("source");
  }
}
