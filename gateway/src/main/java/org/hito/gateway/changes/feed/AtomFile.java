package org.hito.gateway.changes.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Authors;
import org.hito.gateway.views.Names;
import org.hito.kit.language.Language;

/** Writes Atom (RFC 4287), in pages (RFC 5005). */
final class AtomFile {

  private static final TextCatalogue TEXTS = new TextCatalogue("feed");
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Pattern NOT_OF_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final Head head;
  private final FeedNames names;
  private final Language language;

  private AtomFile(XMLStreamWriter xml, Head head, FeedNames names, Language language) {
    this.xml = xml;
    this.head = head;
    this.names = names;
    this.language = language;
  }

  /**
   * The metadata of a feed.
   *
   * @param next the address of the next page, or null
   * @param base the public address of the installation
   */
  record Head(String id, String title, String self, String next, String base) {}

  /** The file. */
  static String write(Head head, List<JsonNode> changes, FeedNames names, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFile(xml, head, names, language).feed(changes);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void feed(List<JsonNode> changes) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", language.tag());
    text("id", head.id());
    text("title", head.title());
    text("updated", updated(changes));
    link("self", head.self(), "application/atom+xml");
    if (head.next() != null) {
      link("next", head.next(), "application/atom+xml");
    }
    for (JsonNode change : changes) {
      entry(change);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** The newest time of all: merged logs are not strictly ordered by time. */
  private static String updated(List<JsonNode> changes) {
    return Stream.concat(
            Stream.of(Instant.EPOCH), changes.stream().map(change -> instant(change, "recordedAt")))
        .max(Instant::compareTo)
        .orElseThrow()
        .toString();
  }

  private void entry(JsonNode change) throws XMLStreamException {
    Kind kind = Kind.named(change.path("kind").textValue()).orElseThrow();
    String type = change.path("type").textValue();
    String code = change.path("code").textValue();
    String thing = head.base() + kind.collection() + "/" + code;
    xml.writeStartElement("entry");
    text("id", "urn:uuid:" + change.path("id").textValue());
    text("title", title(change, kind, type));
    text("updated", instant(change, "recordedAt").toString());
    text("published", instant(change, "at").toString());
    xml.writeStartElement("author");
    text("name", names.agency(Authors.of(change.path("agency").asText())));
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", kind.wireName() + "." + type);
    // readers open the first one
    link("alternate", head.base() + kind.page(language, code), "text/html");
    link("alternate", thing, "application/json");
    link("related", thing + "/history", "application/json");
    xml.writeEndElement();
  }

  private String title(JsonNode change, Kind kind, String type) {
    return "%s: %s – %s"
        .formatted(
            TEXTS.text(language, "kind." + kind.wireName()),
            Names.in(language, change.path("name")),
            TEXTS.text(language, "type." + type, type));
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(NOT_OF_XML.matcher(text).replaceAll(""));
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static Instant instant(JsonNode change, String member) {
    return OffsetDateTime.parse(change.path(member).textValue()).toInstant();
  }
}
