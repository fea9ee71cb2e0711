package org.hito.gateway.events.stream;

import io.vertx.core.buffer.Buffer;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.ring.Gathering;
import org.hito.gateway.events.ring.StreamedFact;

/** Frames for one stream. */
final class Frames implements Gathering {

  private static final int ENOUGH_BYTES = 64 * 1024;

  private final Buffer buffer;

  Frames() {
    this(Buffer.buffer());
  }

  Frames(Buffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public boolean hasRoomFor(StreamedFact fact) {
    return buffer.length() < ENOUGH_BYTES;
  }

  @Override
  public void add(StreamedFact fact, Position after) {
    buffer.appendBuffer(fact.frame(after.encode()));
  }

  @Override
  public int bytes() {
    return buffer.length();
  }

  Buffer buffer() {
    return buffer;
  }
}
