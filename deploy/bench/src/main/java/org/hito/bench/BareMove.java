package org.hito.bench;

import java.net.URI;
import java.time.Duration;
import org.hito.bench.client.Api;
import org.hito.bench.client.EventStream;

/** The time from a commit of the bare pipeline until its count is seen. */
final class BareMove implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Api api;
  private final EventStream counts;
  private final String promise;
  private final Pace pace = new Pace(MoveLatency.APART);

  private BareMove(Api api, EventStream counts, String promise) {
    this.api = api;
    this.counts = counts;
    this.promise = promise;
  }

  /** Opens the stream. */
  static BareMove begin(URI pipeline, String promise) throws InterruptedException {
    Api api = Api.anonymous(pipeline);
    return new BareMove(api, api.events("counted"), promise);
  }

  /** The median in milliseconds until it is on the stream. */
  double toEvent(int commits) throws InterruptedException {
    double[] took = new double[commits];
    pace.restart();
    for (int i = 0; i < commits; i++) {
      long due = commit();
      took[i] = (event().readAt() - due) / 1e6;
    }
    return Figures.median(took);
  }

  /** The median in milliseconds until a GET answers with it. */
  double toValue(int commits) throws InterruptedException {
    double[] took = new double[commits];
    pace.restart();
    for (int i = 0; i < commits; i++) {
      long before = value();
      long due = commit();
      took[i] = (ReadBack.awaitOther(before, this::value) - due) / 1e6;
      event();
    }
    return Figures.median(took);
  }

  private long commit() throws InterruptedException {
    long due = pace.await();
    api.post("/promises", promise);
    return due;
  }

  private EventStream.Event event() throws InterruptedException {
    return counts.await(any -> true, PATIENCE);
  }

  private long value() throws InterruptedException {
    return api.get("/value").longValue();
  }

  @Override
  public void close() {
    counts.close();
  }
}
