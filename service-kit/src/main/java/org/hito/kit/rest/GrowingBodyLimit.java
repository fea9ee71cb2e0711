package org.hito.kit.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Refuses a body of unannounced length once it exceeds the limit. {@link BodyLimit} refuses the
 * others.
 */
@Provider
public class GrowingBodyLimit implements ReaderInterceptor {

  private final long limit;

  GrowingBodyLimit(@ConfigProperty(name = "hito.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
      context.setInputStream(new Bounded(context.getInputStream(), limit));
    }
    return context.proceed();
  }

  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream body, long limit) {
      super(body);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int answer) {
      left -= bytes;
      if (left < 0) {
        throw new ProblemException(
            Problem.of(413, "payload-too-large").withHeader("Connection", "close"));
      }
      return answer;
    }
  }
}
