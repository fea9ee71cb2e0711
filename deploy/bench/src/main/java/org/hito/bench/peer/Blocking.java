package org.hito.bench.peer;

import io.vertx.core.Future;

/** For threads that have nothing else to do. */
final class Blocking {

  private Blocking() {}

  static <T> T await(Future<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().join();
  }
}
