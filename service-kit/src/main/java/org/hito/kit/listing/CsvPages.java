package org.hito.kit.listing;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** Writes a page as a table; the {@code Link} header has the address of the next one. */
@Provider
@Produces(CsvWriter.MEDIA_TYPE)
public class CsvPages implements MessageBodyWriter<Page<?>> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CurrentRequest request;

  CsvPages(CurrentRequest request) {
    this.request = request;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type full, Annotation[] annotations, MediaType media) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page<?> page,
      Class<?> type,
      Type full,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE + ";charset=UTF-8");
    if (page.next() != null) {
      headers.putSingle(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
    }
    if (request.wantsByteOrderMark()) {
      out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    }
    out.write(CsvWriter.write(page.columns(), page.items()).getBytes(StandardCharsets.UTF_8));
  }
}
