package org.hito.gateway.views;

import io.vertx.core.buffer.Buffer;
import org.hito.kit.table.CsvWriter;

/** What is answered: a body, of the media type. */
public record View(String mediaType, Buffer body) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A JSON document. */
  public static View json(Object document) {
    return new View("application/json", ViewJson.write(document));
  }

  /** A table (RFC 4180), with a byte order mark for those who open it in a spreadsheet. */
  public static View table(String csv, boolean byteOrderMark) {
    return new View(
        CsvWriter.MEDIA_TYPE + ";charset=UTF-8",
        Buffer.buffer(byteOrderMark ? BYTE_ORDER_MARK + csv : csv));
  }
}
