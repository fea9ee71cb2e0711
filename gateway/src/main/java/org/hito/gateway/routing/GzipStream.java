package org.hito.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compresses a body as it passes. */
final class GzipStream implements ReadStream<Buffer> {

  private final ReadStream<Buffer> plain;
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private final FastGzip gzip;
  private Handler<Buffer> reader;

  GzipStream(ReadStream<Buffer> plain) {
    this.plain = plain;
    try {
      this.gzip = new FastGzip(compressed);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  @Override
  public GzipStream handler(Handler<Buffer> reader) {
    this.reader = reader;
    plain.handler(reader == null ? null : this::compress);
    return this;
  }

  @Override
  public GzipStream endHandler(Handler<Void> ended) {
    plain.endHandler(ended == null ? null : end -> finish(ended));
    return this;
  }

  private void compress(Buffer chunk) {
    try {
      gzip.write(chunk.getBytes());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    if (!pass()) {
      plain.fetch(1); // the requested bytes produced no output yet
    }
  }

  private void finish(Handler<Void> ended) {
    try {
      gzip.close();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    pass();
    ended.handle(null);
  }

  private boolean pass() {
    if (compressed.size() == 0 || reader == null) {
      return false;
    }
    reader.handle(Buffer.buffer(compressed.toByteArray()));
    compressed.reset();
    return true;
  }

  @Override
  public GzipStream exceptionHandler(Handler<Throwable> failed) {
    plain.exceptionHandler(failed);
    return this;
  }

  @Override
  public GzipStream pause() {
    plain.pause();
    return this;
  }

  @Override
  public GzipStream resume() {
    plain.resume();
    return this;
  }

  @Override
  public GzipStream fetch(long amount) {
    plain.fetch(amount);
    return this;
  }
}
