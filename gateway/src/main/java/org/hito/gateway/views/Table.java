package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hito.kit.domain.CellGuard;

/** Views as CSV (RFC 4180), guarded against spreadsheets like the lists of services. */
public final class Table {

  private static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Table() {}

  /** The members of these names, one row for each item. */
  public static View of(List<String> columns, List<JsonNode> items, boolean byteOrderMark) {
    StringBuilder out = new StringBuilder(byteOrderMark ? BYTE_ORDER_MARK : "");
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(columns);
      for (JsonNode item : items) {
        csv.printRecord(columns.stream().map(column -> cell(item.path(column))).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // memory does not fail
    }
    return new View(MEDIA_TYPE, Buffer.buffer(out.toString()));
  }

  private static String cell(JsonNode value) {
    return value.isTextual() ? CellGuard.put(value.textValue()) : value.asText();
  }
}
