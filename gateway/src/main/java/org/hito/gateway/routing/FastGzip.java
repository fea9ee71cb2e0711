package org.hito.gateway.routing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses fast rather than small. */
final class FastGzip extends GZIPOutputStream {

  FastGzip(OutputStream compressed) throws IOException {
    super(compressed);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
