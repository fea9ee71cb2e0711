package org.hito.bench.peer;

import io.vertx.core.Future;

/** Blocks threads that have nothing else to do. */
final class Blocking {

  private Blocking() {}

  static <T> T await(Future<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().join();
  }
}
