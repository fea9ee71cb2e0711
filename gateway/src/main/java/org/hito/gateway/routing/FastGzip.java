package org.hito.gateway.routing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses quickly rather than well. */
final class FastGzip extends GZIPOutputStream {

  FastGzip(OutputStream compressed) throws IOException {
    super(compressed);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
