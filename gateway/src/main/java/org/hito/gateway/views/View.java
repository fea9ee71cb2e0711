package org.hito.gateway.views;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.hito.kit.language.Language;
import org.hito.kit.table.CsvWriter;

/**
 * The content of an answer: a body and its media type.
 *
 * @param language unless it is that of the visitor
 */
public record View(String mediaType, Buffer body, Optional<Language> language) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A JSON document. */
  public static View json(Object document) {
    return new View("application/json", ViewJson.write(document), Optional.empty());
  }

  /** A table (RFC 4180), with a byte order mark for spreadsheets. */
  public static View table(String csv, boolean byteOrderMark) {
    return new View(
        CsvWriter.MEDIA_TYPE + ";charset=UTF-8",
        Buffer.buffer(byteOrderMark ? BYTE_ORDER_MARK + csv : csv),
        Optional.empty());
  }

  /** The same for rows that are UTF-8 already. */
  public static View table(Buffer csv) {
    return new View(
        CsvWriter.MEDIA_TYPE + ";charset=UTF-8",
        Buffer.buffer(BYTE_ORDER_MARK).appendBuffer(csv),
        Optional.empty());
  }

  /** A page for people. */
  public static View page(String html, Language language) {
    return new View("text/html;charset=UTF-8", Buffer.buffer(html), Optional.of(language));
  }

  /** A file in a language. */
  public static View file(String mediaType, String text, Language language) {
    return new View(mediaType + ";charset=UTF-8", Buffer.buffer(text), Optional.of(language));
  }
}
