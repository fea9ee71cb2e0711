package org.hito.testkit.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The images that an engine has or can pull. Testcontainers tries for minutes to pull an image from
 * an unreachable registry.
 */
final class EngineImages {
  private final DockerClient engine;
  private final Duration patience;

  /**
   * @param patience how long its registry may take to answer
   */
  EngineImages(DockerClient engine, Duration patience) {
    this.engine = engine;
    this.patience = patience;
  }

  /** Why a container of this image cannot be started; empty if it can. */
  Optional<String> obstacle(String image) {
    try {
      engine.inspectImageCmd(image).exec();
      return Optional.empty();
    } catch (NotFoundException missing) {
      return obstacleToPull(image).map(why -> "cannot pull " + image + ": " + why);
    }
  }

  /** Begins to pull: an engine reports its first step once the registry has answered. */
  private Optional<String> obstacleToPull(String image) {
    try (FirstStep step = engine.pullImageCmd(image).exec(new FirstStep())) {
      return step.await(patience);
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static final class FirstStep extends ResultCallback.Adapter<PullResponseItem> {
    private final CompletableFuture<Optional<String>> obstacle = new CompletableFuture<>();

    Optional<String> await(Duration patience) {
      return obstacle
          .completeOnTimeout(
              Optional.of("no answer within " + patience.toSeconds() + " s"),
              patience.toMillis(),
              TimeUnit.MILLISECONDS)
          .join();
    }

    @Override
    public void onNext(PullResponseItem step) {
      obstacle.complete(
          step.isErrorIndicated()
              ? Optional.of(String.valueOf(step.getErrorDetail()))
              : Optional.empty());
    }

    @Override
    public void onError(Throwable failure) {
      obstacle.complete(Optional.of(String.valueOf(failure.getMessage()).strip()));
    }
  }
}
