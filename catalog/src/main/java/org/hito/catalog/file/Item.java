package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One item that a file declares.
 *
 * @param kind what it is
 * @param declared the item as the file has it
 * @param yaml the file it was read from
 * @param pointer its place in that file
 */
public record Item(Kind kind, ObjectNode declared, YamlFile yaml, String pointer) {

  /** Its key within its kind. */
  public String identity() {
    return kind.identityOf(declared);
  }

  /** Its path in the API, below the base path. */
  public String path() {
    return kind.pathOf(declared);
  }

  /** The body that declares it: everything except its path and its past. */
  public ObjectNode body() {
    ObjectNode body = declared.deepCopy();
    body.remove(List.of("moves", "reviews"));
    body.remove(kind == Kind.OBSERVATION ? List.of("indicator", "on", "earlier") : List.of("code"));
    return body;
  }

  /** What was reported before the present figure, oldest first; each is the body of a request. */
  public List<ObjectNode> earlier() {
    return StreamSupport.stream(declared.path("earlier").spliterator(), false)
        .map(figure -> body().<ObjectNode>setAll((ObjectNode) figure))
        .toList();
  }

  /** Its moves, oldest first; each is the body of a request. */
  public List<ObjectNode> moves() {
    return bodies("moves");
  }

  /** Its reviews by later meetings; each is the body of a request. */
  public List<ObjectNode> reviews() {
    return bodies("reviews");
  }

  private List<ObjectNode> bodies(String member) {
    return StreamSupport.stream(declared.path(member).spliterator(), false)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** The line where it begins. */
  public Place place() {
    return place("");
  }

  /** The line of a member, given by JSON Pointer, or of the nearest one that exists. */
  public Place place(String member) {
    return yaml.place(pointer + member);
  }

  @Override
  public String toString() {
    return kind + " " + identity();
  }

  /** The first of the item's sources; a missing node if it names none. */
  public JsonNode source() {
    JsonNode first = declared.path("sources").path(0);
    return first.isMissingNode() ? declared.path("source") : first;
  }

  /** All of the item's sources. */
  public Stream<JsonNode> sources() {
    JsonNode all = declared.path("sources");
    return all.isMissingNode()
        ? Stream.of(declared.path("source")).filter(JsonNode::isObject)
        : StreamSupport.stream(all.spliterator(), false);
  }
}
