package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every workload runs the image of this release, and the name of a migration says which one. */
final class Images implements Check {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private final String release = release();

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (JsonNode workload : manifests.workloads()) {
      String image = Manifests.container(workload).path("image").asText();
      if (!image.endsWith(":" + release)) {
        found.add(title(workload) + " runs " + image + ", not the release " + release);
      }
    }
    for (JsonNode connect : manifests.of("KafkaConnect")) {
      if (!connect.at("/spec/image").asText().endsWith(":" + release)) {
        found.add(title(connect) + " does not run the release " + release);
      }
    }
    for (JsonNode job : manifests.of("Job")) {
      if (!Manifests.name(job).endsWith("-" + release.replace('.', '-'))) {
        found.add(title(job) + " does not name its release");
      }
    }
    for (JsonNode cluster : manifests.of("Cluster")) {
      if (!cluster.at("/spec/imageName").asText().matches(".+:\\d+\\.\\d+.*")) {
        found.add(title(cluster) + " does not say which minor version it runs");
      }
    }
    return found;
  }

  private static String release() {
    try {
      Matcher version = VERSION.matcher(Files.readString(Path.of("..", "..", "pom.xml")));
      if (!version.find()) {
        throw new AssertionError("the root POM has no version");
      }
      return version.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
